import type { Statement } from "./diagram.ts";
import type { DiagramText } from "./find-diagrams.ts";

/** Longer lines are data, and are not understood. */
const longest = 2000;

/** Lines that say nothing of boxes and arrows. */
const asides =
  /^(?:[@!']|(?:skinparam|hide|show|remove|title|caption|scale|allowmixing|newpage|header|footer|sprite|note|mainframe|legend)\b|(?:left to right|top to bottom) direction|(?:left|right|center) (?:header|footer)\b|\/'.*'\/$)/u;

/** Blocks of text, each with what ends it. */
const blocks: readonly (readonly [begin: RegExp, end: RegExp])[] = [
  [/^\/'(?!.*'\/)/u, /'\/$/u],
  [/^<style>/u, /^<\/style>/u],
  [/^skinparam\b[^{]*\{$/u, /^\}/u],
  [/^note\b(?!.*:)(?!\s+")/u, /^end\s?note\b/u],
  [/^legend\b/u, /^end\s?legend\b/u],
  [/^title$/u, /^end\s?title\b/u],
  [/^(?:(?:left|right|center)\s)?header$/u, /^end\s?header\b/u],
  [/^(?:(?:left|right|center)\s)?footer$/u, /^end\s?footer\b/u],
  [/^!(?:procedure|function|unquoted)\b/u, /^!end(?:procedure|function)\b/u],
];

/** The lines of a PlantUML text that draw something. */
export function plantumlLines({ lines, firstLine }: DiagramText): readonly Statement[] {
  const found: Statement[] = [];
  let end: RegExp | undefined;
  for (const [index, whole] of lines.entries()) {
    const text = whole.length > longest ? "?" : whole.trim();
    const begun = blocks.find(([begin]) => begin.test(text));
    if (end) end = end.test(text) ? undefined : end;
    else if (begun) end = begun[1];
    else if (text !== "" && !asides.test(text)) found.push({ text, line: firstLine + index });
  }
  return found;
}
