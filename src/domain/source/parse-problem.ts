import type { Text } from "../findings/text.ts";

/** A part of a file that could not be read as its language. */
export interface ParseProblem {
  readonly message: Text;
  readonly line: number;
  readonly column: number;
}
