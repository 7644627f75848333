import type { Trend, TrendPoint } from "../../../application/trend-answer.ts";
import type { Locale } from "../../../domain/findings/text.ts";
import { speak } from "../../wording/speak.ts";
import { areasOf, markOf, shortId } from "./columns.ts";

/** What a reader must know of the numbers, one sentence each. Not yet escaped for any output. */
export function remarks(trend: Trend, locale: Locale): readonly string[] {
  const say = speak(locale);
  const parts = areasOf(trend).map(({ area, ends }) => `${area} ${ends.join(" → ")}`);
  return [
    rangeOf(trend, locale),
    judgeOf(trend, locale),
    ...(parts.length > 0 ? [say("trend.areas", { parts: parts.join(", ") })] : []),
    ...(trend.shallow ? [say("trend.shallow")] : []),
    ...(trend.points.some((point) => markOf(point) !== "") ? [say("trend.unchecked")] : []),
    ...samplesOf(trend).map((n) => say("trend.sample", { n })),
    say("trend.measures"),
  ];
}

/** The commits that could not be read, with the reason. */
export function unreadOf({ points }: Trend, locale: Locale): readonly string[] {
  const say = speak(locale);
  const told = (point: TrendPoint) =>
    point.kind === "unread" ? [say("trend.unread", { commit: shortId(point), reason: point.reason[locale] })] : [];
  return points.flatMap(told);
}

function rangeOf({ points, commits }: Trend, locale: Locale): string {
  const say = speak(locale);
  const n = points.length;
  return n === commits ? say("trend.all", { n }) : say("trend.some", { n, commits, left: commits - n });
}

function judgeOf({ rulesFrom, config }: Trend, locale: Locale): string {
  const say = speak(locale);
  if (rulesFrom === "each") return say("trend.rules.each");
  return config === undefined ? say("trend.rules.none") : say("trend.rules.today", { path: config });
}

function samplesOf({ points }: Trend): readonly number[] {
  const sizes = points.flatMap((point) => (point.kind === "measured" ? (point.figures.coupling.sample ?? []) : []));
  return [...new Set(sizes)];
}
