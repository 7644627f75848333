import { isGenerated } from "../../../../domain/source/generated-marker.ts";
import type { Directive } from "../../../../domain/syntax/statement.ts";
import { startOf } from "../../../grammars/flat-tree.ts";
import { spotAt, type Walk } from "./walk.ts";

/** What the standard library takes for a directive (go/ast, `CommentGroup.Text`). */
const directive = /^\/\/(?:line |extern |export |[a-z0-9]+:[a-z0-9])/u;

/** The comments that speak to a tool, when all functions have been read. */
export function directivesIn(walk: Walk): readonly Directive[] {
  const { comments, text } = walk.tree;
  const head = startOf(walk.tree, 1);
  const found: Directive[] = [];
  for (let index = 0; index < comments.length; index += 2) {
    const start = comments[index] ?? 0;
    // Nearly all comments are prose, and begin with a space.
    if (start > head && text.charCodeAt(start + 2) === 32) continue;
    const comment = text.slice(start, comments[index + 1]);
    if (!directive.test(comment) && !(start < head && isGenerated(comment))) continue;
    walk.in = innermost(walk, start);
    found.push({ ...spotAt(walk, start), text: withoutMarks(comment) });
  }
  return found;
}

function withoutMarks(comment: string): string {
  return comment.startsWith("//") ? comment.slice(2).trim() : comment.slice(2, -2).trim();
}

/** The last function that begins before an offset and ends behind it. */
function innermost({ facts: { reaches } }: Walk, offset: number): number | undefined {
  for (let index = reaches.length - 2; index >= 0; index -= 2)
    if ((reaches[index] ?? 0) <= offset && offset < (reaches[index + 1] ?? 0)) return index / 2;
  return undefined;
}
