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
  const enter = functionsUpTo(walk.facts.reaches);
  const found: Directive[] = [];
  for (let index = 0; index < comments.length; index += 2) {
    const start = comments[index] ?? 0;
    // Nearly all comments are prose, and begin with a space.
    if (start > head && text.charCodeAt(start + 2) === 32) continue;
    const comment = text.slice(start, comments[index + 1]);
    if (!directive.test(comment) && !(start < head && isGenerated(comment))) continue;
    walk.in = enter(start);
    found.push({ ...spotAt(walk, start), text: withoutMarks(comment) });
  }
  return found;
}

function withoutMarks(comment: string): string {
  return comment.startsWith("//") ? comment.slice(2).trim() : comment.slice(2, -2).trim();
}

/** Gives the innermost function around each of several offsets, which have to rise. */
function functionsUpTo(reaches: readonly number[]): (offset: number) => number | undefined {
  const open: number[] = [];
  let next = 0;
  return (offset) => {
    for (; (reaches[2 * next] ?? Number.POSITIVE_INFINITY) <= offset; next += 1) {
      close(open, reaches, reaches[2 * next] ?? 0);
      open.push(next);
    }
    close(open, reaches, offset);
    return open.at(-1);
  };
}

function close(open: number[], reaches: readonly number[], offset: number): void {
  while (open.length > 0 && (reaches[2 * (open.at(-1) ?? 0) + 1] ?? 0) <= offset) open.pop();
}
