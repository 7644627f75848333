import type { Comment } from "oxc-parser";
import type { WaiverComment } from "../../../../domain/source/facts.ts";
import { readWaiver, waiverMark } from "../../../../domain/source/waiver-comment.ts";

/** A comment by its place in the text, its signs included. */
type Span = Pick<Comment, "start" | "end">;

/** Waivers in the comments of a text. */
export function waiversIn(text: string, comments: readonly Span[]): WaiverComment[] {
  if (!text.includes(waiverMark)) return [];
  return comments.flatMap(({ start, end }, index) => {
    const comment = text.slice(start, end);
    if (!comment.includes(waiverMark)) return [];

    const first = lineOf(text, start);
    const covers = hasCodeBefore(text, comments, index) ? first : lineOfNextCode(text, comments, index);
    return comment.split("\n").flatMap((line, offset) => readWaiver(line.trim(), first + offset, covers) ?? []);
  });
}

/** True if code stands on the line before the comment; the brace of a JSX comment is no code. */
function hasCodeBefore(text: string, comments: readonly Span[], index: number): boolean {
  const start = comments[index]?.start ?? 0;
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const before = comments[index - 1];
  const from = before && before.end > lineStart ? before.end : lineStart;
  if (before && before.end > lineStart && before.start >= lineStart && hasCodeBefore(text, comments, index - 1))
    return true;
  return !/^\s*\{?\s*$/u.test(text.slice(from, start));
}

function lineOfNextCode(text: string, comments: readonly Span[], index: number): number {
  let at = comments[index]?.end ?? 0;
  for (let next = index + 1; ; next += 1) {
    const gap = text.slice(at, comments[next]?.start ?? text.length);
    const code = gap.search(/[^\s{}]/u);
    if (code !== -1) return lineOf(text, at + code);
    const comment = comments[next];
    if (!comment) return lineOf(text, at);
    at = comment.end;
  }
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}
