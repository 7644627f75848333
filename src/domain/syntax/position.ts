/** Where something stands in the text of its file. Lines and columns start at 1; columns count UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * What stands around a statement within its function, from the outside in. `deferred` is Go's `defer`, `spawned` its `go`;
 * `branch` is one of several ways (if, else, case, a conditional expression); `tried` is a block whose errors are caught.
 */
export type Surrounding = "loop" | "branch" | "tried" | "catch" | "finally" | "deferred" | "spawned";

/** A place, the function it belongs to and what stands around it there. */
export interface Spot extends Position {
  /** Index of the innermost function in `Syntax.functions`; absent at the top level of the file. */
  readonly in?: number;
  /** Absent: nothing, the statement is reached whenever its function runs that far. */
  readonly within?: readonly Surrounding[];
}
