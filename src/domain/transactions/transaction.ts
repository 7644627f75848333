import type { CodeFile } from "../code/code-file.ts";
import type { Position, Surrounding } from "../syntax/position.ts";
import type { Library } from "./library.ts";

/** A transaction that a function holds, and which of the code it covers. */
export interface Transaction {
  readonly file: CodeFile;
  readonly library: Library;
  /** What opens it, or the parameter that takes it. */
  readonly at: Position;
  /** What stands around that. */
  readonly within: readonly Surrounding[];
  /**
   * `begun` lasts until it is ended, `run` as long as the function that is handed over, `declared` as long as the method that
   * is annotated; one that is `taken` is the caller's.
   */
  readonly kind: "begun" | "run" | "declared" | "taken";
  /** Index of the function whose statements it covers. */
  readonly body: number;
  /** Name of what stands for it; absent if the function that runs in it does not take any. */
  readonly handle?: string;
  /** True if it is opened for reading alone. */
  readonly readOnly: boolean;
  /** Key of what it was opened on (`s.db`), as far as that can be known again. */
  readonly source?: string;
}
