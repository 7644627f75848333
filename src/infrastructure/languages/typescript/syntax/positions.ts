import type { Position } from "../../../../domain/syntax/position.ts";

/** Tells the position of an offset. */
export type PositionOf = (offset: number) => Position;

/** Makes what tells lines and columns in a text. Most questions are about the line of the last answer or the next one. */
export function positionsIn(text: string): PositionOf {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  // Small whole numbers throughout: an engine keeps and compares them many times as fast as others.
  starts.push(text.length + 1);
  let last = 0;
  return (offset) => {
    if (!holds(starts, last, offset)) last = holds(starts, last + 1, offset) ? last + 1 : search(starts, offset);
    return { line: last + 1, column: offset - (starts[last] ?? 0) + 1 };
  };
}

function holds(starts: readonly number[], line: number, offset: number): boolean {
  return line + 1 < starts.length && (starts[line] ?? 0) <= offset && offset < (starts[line + 1] ?? 0);
}

function search(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
