import { afterBlockComment, afterQuoted, afterRawString } from "./lexical.ts";

/** A comment in a Go text: from its first slash to the end of the line, or to behind its last slash. */
export interface Comment {
  readonly start: number;
  readonly end: number;
  /** True if code stands before it on the line where it starts. */
  readonly trails: boolean;
}

const opening = /["'`]|\/[/*]/g;

/** All comments of a text from `from` on, in order. Strings and runes that look like comments are passed over. */
export function* comments(text: string, from = 0): Generator<Comment> {
  let previous: Comment = {
    start: from,
    end: from,
    trails: text.slice(text.lastIndexOf("\n", from - 1) + 1, from).trim() !== "",
  };
  for (let offset = from; offset < text.length; ) {
    opening.lastIndex = offset;
    const found = opening.exec(text);
    if (!found) return;

    offset = endOf(text, found.index, found[0]);
    if (!found[0].startsWith("/")) continue;
    previous = { start: found.index, end: offset, trails: trailsCode(text, previous, found.index) };
    yield previous;
  }
}

/** A literal that is never closed ends with its line, a comment with the text: the worst that can follow is a comment too many. */
function endOf(text: string, start: number, opened: string): number {
  if (opened === "/*") return afterBlockComment(text, start) ?? text.length;
  if (opened === "`") return afterRawString(text, start) ?? text.length;
  if (opened === "//") return lineEnd(text, start);
  return afterQuoted(text, start) ?? lineEnd(text, start);
}

function lineEnd(text: string, start: number): number {
  const found = text.indexOf("\n", start);
  return found === -1 ? text.length : found;
}

function trailsCode(text: string, previous: Comment, start: number): boolean {
  const gap = text.slice(previous.end, start);
  const lastLine = gap.slice(gap.lastIndexOf("\n") + 1);
  if (/[^\s\uFEFF]/u.test(lastLine)) return true;
  if (gap.includes("\n")) return false;
  return previous.trails && !text.slice(previous.start, previous.end).includes("\n");
}
