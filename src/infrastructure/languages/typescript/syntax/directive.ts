import type { Comment } from "oxc-parser";
import type { Directive } from "../../../../domain/syntax/statement.ts";
import type { PositionOf } from "./positions.ts";

/** What generators say of their work. */
const words = /@generated|DO NOT (?:EDIT|MODIFY)|[Gg]enerated by|[Aa]uto(?:matically )?-?\s?[Gg]enerated/u;

/** True if a text may hold a comment that speaks to a tool; asked of every text, so it goes by two words alone. */
export function mayHaveDirectives(text: string): boolean {
  return text.includes("enerated") || text.includes("DO NOT");
}

/** What comments say to tools: that a generator wrote the file, or a part of it. Each line is one. */
export function directivesIn(comments: readonly Comment[], positionOf: PositionOf): readonly Directive[] {
  return comments.flatMap(({ value, start }) => {
    let at = start + "/*".length;
    return value.split("\n").flatMap((line) => {
      const text = line.replace(/^[\s*/!]+/u, "");
      const offset = at + line.length - text.length;
      at += line.length + 1;
      return words.test(text) ? [{ ...positionOf(offset), text: text.trimEnd() }] : [];
    });
  });
}
