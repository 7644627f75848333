/** How the patterns of a text compare with git's reading of them. */
export type Exactness =
  /** Our reader and git agree on every name. */
  | "always"
  /** `?` and `[!a]` are one byte to git and one character to us. */
  | "for ASCII names"
  /** Something that is seldom used and has corners of its own. */
  | "unsure";

/** A line that says nothing. */
const silent = /^(?:#| *$)/u;

/** Characters that stand for themselves, `*`, `?`, simple classes and escaped signs, but no escaped space or slash. */
const simple = /^(?:[\w !#$%&'()+,./:;<=>@^`{|}~"-]|\*|\?|\\[^\w /]|\[[!^]?(?:[\w.](?:-\w)?)+\])*$/u;

/** `**` that is not all there is between two slashes. */
const oddStars = /[^/!]\*\*|.!\*\*|\*\*[^/]/u;

function isUsual(line: string): boolean {
  if (!isAscii(line) || !simple.test(line) || line.includes("\\ ")) return false;
  return rangesAscend(line) && !(line.includes("/") && oddStars.test(line));
}

function rangesAscend(line: string): boolean {
  const classes = line.match(/\[[^\]]*\]/gu) ?? [];
  return classes.every((one) => [...one.matchAll(/(.)-(.)/gu)].every(([, from = "", to = ""]) => from <= to));
}

const bytewise = /\?|\[[!^]/u;

/** Tells how far a text of ignore patterns can be trusted to mean to us what it means to git. */
export function exactnessOf(text: string): Exactness {
  const lines = text
    .replace(/^\uFEFF/u, "")
    .split(/\r?\n/u)
    .filter((line) => !silent.test(line));
  if (!lines.every(isUsual)) return "unsure";
  return lines.some((line) => bytewise.test(line)) ? "for ASCII names" : "always";
}

/** True if all characters have one byte and a shape of their own. */
export function isAscii(text: string): boolean {
  return /^[ -~]*$/u.test(text);
}
