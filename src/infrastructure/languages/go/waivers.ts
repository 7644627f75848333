import type { WaiverComment } from "../../../domain/source/facts.ts";
import { readWaiver, waiverMark } from "../../../domain/source/waiver-comment.ts";
import { type Comment, comments } from "./comments.ts";
import { placesOf } from "./places.ts";

/** The waivers in the comments of a Go text. */
export function readWaivers(text: string): readonly WaiverComment[] {
  if (!text.includes(waiverMark)) return [];

  const place = placesOf(text);
  return withNextCode(text, [...comments(text)]).flatMap(({ start, end, trails, nextCode }) => {
    const written = text.slice(start, end);
    if (!written.includes(waiverMark)) return [];
    const first = place(start).line;
    const covers = trails ? first : place(nextCode).line;
    return written
      .split("\n")
      .map((line, index) => readWaiver(line.trimEnd(), first + index, covers))
      .filter((waiver) => waiver !== undefined);
  });
}

interface Followed extends Comment {
  /** Offset of the first code behind the comment; if there is none, where the text ends. */
  readonly nextCode: number;
}

/** From the last comment to the first, so that a long run of comments is read once only. */
function withNextCode(text: string, all: readonly Comment[]): readonly Followed[] {
  let following = { start: text.length, nextCode: text.trimEnd().length };
  const followed = all.toReversed().map((comment) => {
    const gap = text.slice(comment.end, following.start);
    const code = gap.search(/\S/u);
    const nextCode = code === -1 ? following.nextCode : comment.end + code;
    following = { start: comment.start, nextCode };
    return { ...comment, nextCode };
  });
  return followed.reverse();
}
