import { byLocation } from "../../domain/source/by-location.ts";
import { fill, inEveryLocale, type Text } from "../../domain/findings/text.ts";
import { ArchLintError } from "../../domain/errors.ts";
import type { Location } from "../../domain/source/location.ts";

/** What is wrong, and the way out. */
export interface Words {
  /** What is wrong, in one sentence with its full stop. */
  readonly message: Text;
  /** What to do about it, in one sentence. */
  readonly hint: Text;
}

/** One thing that is wrong with a configuration, at the very key or value. */
export interface Complaint extends Words {
  readonly at: Location;
}

/** More is no use to anybody; the rest is counted. */
const maxTold = 100;

/**
 * All complaints as one error, in the order of their places: none has to be found by running again. The error stands at
 * the first; where there are several, the message lists each with its place.
 */
export function errorOf(complaints: readonly Complaint[]): ArchLintError | undefined {
  const sorted = withoutRepeats(complaints).sort((a, b) => byLocation(a.at, b.at));
  const [first] = sorted;
  if (!first) return undefined;
  const { message, hint } = sorted.length === 1 ? first : listOf(sorted);
  return new ArchLintError("config-invalid", message, hint, { at: first.at });
}

/** An alias can bring the same mistake to the same place many times. */
function withoutRepeats(complaints: readonly Complaint[]): Complaint[] {
  return [...new Map(complaints.map((one) => [`${placeOf(one.at)}: ${one.message.en}`, one])).values()];
}

function listOf(complaints: readonly Complaint[]): Words {
  const told = complaints.slice(0, maxTold);
  const rest = complaints.length - told.length;
  const message = inEveryLocale((locale) => {
    const lines = told.map(({ at, message, hint }) => `  ${placeOf(at)}: ${message[locale]} ${hint[locale]}`);
    const more = rest > 0 ? [`  ${fill(andMore, { n: rest }, locale)}`] : [];
    return [fill(mistakes, { n: complaints.length }, locale), ...lines, ...more].join("\n");
  });
  return { message, hint: correct };
}

const mistakes: Text = { en: "The configuration has {n} mistakes:", "zh-CN": "配置有 {n} 处错误：" };
const andMore: Text = { en: "… and {n} more.", "zh-CN": "……另有 {n} 处。" };
const correct: Text = { en: "Correct these places and run again.", "zh-CN": "请改正这些位置后重新运行。" };

/** A place as people write it: `path:line:column`. */
export function placeOf(at: Location): string {
  return `${at.path}:${at.line}:${at.column}`;
}
