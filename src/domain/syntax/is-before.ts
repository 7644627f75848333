import type { Position } from "./position.ts";

/** True for what stands before something else in the text of one file. */
export function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column);
}
