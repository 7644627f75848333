import type { Trend } from "../../../application/trend-answer.ts";
import type { Locale } from "../../../domain/findings/text.ts";
import { visible } from "../../escape/terminal.ts";
import type { Paint } from "../../terminal/paint.ts";
import { table } from "../../terminal/table.ts";
import { fitStart, width } from "../../terminal/width.ts";
import { wrap } from "../../terminal/wrap.ts";
import { speak } from "../../wording/speak.ts";
import { columns, markOf, numbersOf, shortId } from "./columns.ts";
import { remarks, unreadOf } from "./remarks.ts";

/** How the table is to look. */
export interface TrendStyle {
  readonly locale: Locale;
  readonly paint: Paint;
  /** Width of the terminal. */
  readonly columns: number;
}

/** The table for a terminal, oldest commit first, and below it what the numbers are. */
export function trendText(trend: Trend, style: TrendStyle): string {
  const { locale, paint } = style;
  const [head = "", ...rows] = rowsOf(trend, style);
  const painted = rows.map((row, index) => (trend.points[index]?.kind === "unread" ? paint.error(row) : row));
  const lines = [
    paint.strong(head),
    ...painted,
    "",
    ...unreadOf(trend, locale).map((line) => paint.error(visible(line))),
    ...remarks(trend, locale).flatMap((line) => wrap(visible(line), Math.min(120, style.columns))),
  ];
  return `${lines.join("\n")}\n`;
}

/** A subject gets what room there is, and some in any case. */
const leastSubject = 24;

function rowsOf({ points }: Trend, { locale, columns: room }: TrendStyle): readonly string[] {
  const say = speak(locale);
  const titles = columns.map(({ title }) => say(title));
  const head = [say("trend.day"), say("trend.commit"), ...titles];
  const body = points.map((point) => [
    visible(point.commit.day),
    `${shortId(point)}${markOf(point)}`,
    ...numbersOf(point),
  ]);
  const lines = table([head, ...body], (column) => column >= 2);
  const left = Math.max(leastSubject, room - width(lines[0] ?? "") - 2);
  const subjects = [say("trend.subject"), ...points.map(({ commit }) => visible(commit.subject))];
  return lines.map((line, index) => `${line}  ${fitStart(subjects[index] ?? "", left)}`.trimEnd());
}
