import type { Comment } from "oxc-parser";
import type { WaiverComment } from "../../../../domain/source/facts.ts";
import { readWaiver, waiverMark } from "../../../../domain/source/waiver-comment.ts";

/** A comment by its place in the text, its signs included. */
type Span = Pick<Comment, "start" | "end">;

/** Waivers in the comments of a text, which stand in its order. */
export function waiversIn(text: string, comments: readonly Span[]): WaiverComment[] {
  if (!text.includes(waiverMark)) return [];
  const lineOf = lineFinder(text);
  const next = codeBehind(text, comments);
  let hasCode = false;
  return comments.flatMap(({ start, end }, index) => {
    const gap = text.slice(comments[index - 1]?.end ?? 0, start);
    hasCode = hasCodeAtEnd(gap, hasCode && isSameLine(text, comments[index - 1]));
    const comment = text.slice(start, end);
    if (!comment.includes(waiverMark)) return [];

    const first = lineOf(start);
    const covers = hasCode ? first : lineOf(next[index] ?? end);
    return comment.split("\n").flatMap((line, offset) => readWaiver(line.trim(), first + offset, covers) ?? []);
  });
}

function isSameLine(text: string, comment: Span | undefined): boolean {
  return comment !== undefined && !text.slice(comment.start, comment.end).includes("\n");
}

/** True if code ends on the line at whose end the gap ends; the brace of a JSX comment is no code. */
function hasCodeAtEnd(gap: string, before: boolean): boolean {
  const lineStart = gap.lastIndexOf("\n") + 1;
  return /[^\s{]/u.test(gap.slice(lineStart)) || (lineStart === 0 && before);
}

/** For each comment the offset of the first code behind it. */
function codeBehind(text: string, comments: readonly Span[]): readonly number[] {
  const offsets: number[] = [];
  let code = text.length;
  let to = text.length;
  for (let index = comments.length - 1; index >= 0; index -= 1) {
    const { start, end } = comments[index] ?? { start: 0, end: 0 };
    const at = text.slice(end, to).search(/[^\s{}]/u);
    if (at !== -1) code = end + at;
    offsets[index] = code;
    to = start;
  }
  return offsets;
}

/** Tells the line of offsets; asks may come in any order. */
function lineFinder(text: string): (offset: number) => number {
  const breaks: number[] = [];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) breaks.push(at);
  return (offset) => {
    let [low, high] = [0, breaks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((breaks[middle] ?? offset) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
