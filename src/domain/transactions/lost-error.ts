import type { Position } from "../syntax/position.ts";

/** A failure within a transaction that does not roll it back. */
export interface LostError {
  readonly at: Position;
  /** What is written: `OrderRepository.save`, `UPDATE orders`. */
  readonly what: string;
  /**
   * `caught`: a handler keeps the error to itself; `ignored`: nobody looks at it; `unawaited`: nobody waits for the promise;
   * `checked`: it leaves the method, but as an exception that commits.
   */
  readonly way: "caught" | "ignored" | "unawaited" | "checked";
  /** The type of that exception. */
  readonly type?: string;
}
