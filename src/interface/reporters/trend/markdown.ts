import type { Trend, TrendPoint } from "../../../application/trend-answer.ts";
import type { Locale } from "../../../domain/findings/text.ts";
import { code, markdown } from "../../escape/markdown.ts";
import { speak } from "../../wording/speak.ts";
import { columns, markOf, numbersOf, shortId } from "./columns.ts";
import { remarks, unreadOf } from "./remarks.ts";

/** The table for a pull request or a page. */
export function trendMarkdown(trend: Trend, locale: Locale): string {
  const say = speak(locale);
  const titles = ["trend.day", "trend.commit", ...columns.map(({ title }) => title), "trend.subject"] as const;
  const lines = [
    row(titles.map((title) => markdown(say(title)))),
    row(["---", "---", ...columns.map(() => "--:"), "---"]),
    ...trend.points.map(rowOf),
    "",
    ...[...unreadOf(trend, locale), ...remarks(trend, locale)].map((remark) => `- ${markdown(remark)}`),
  ];
  return `${lines.join("\n")}\n`;
}

function rowOf(point: TrendPoint): string {
  const { day, subject } = point.commit;
  const commit = `${code(shortId(point))}${markdown(markOf(point))}`;
  return row([markdown(day), commit, ...numbersOf(point).map(markdown), markdown(subject)]);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
