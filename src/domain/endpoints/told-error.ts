import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import type { Spot } from "../syntax/position.ts";
import { goError } from "./go-error.ts";
import type { Part } from "./parts.ts";
import { thrownError } from "./thrown-error.ts";

/** An error that a caller is shown as it came. */
export interface ToldError {
  /** Full names of its type and of what that builds on; empty: it may be any. */
  readonly types: readonly string[];
  /** True for where the program stood, not only what went wrong. */
  readonly withStack: boolean;
}

/** The error whose text a part of an answer is, or which it is itself: `err.Error()`, `e.getMessage()`, `e.message`, `e`. */
export function toldError(code: Code, file: CodeFile, asked: Part & { readonly at: Spot }): ToldError | undefined {
  return file.language === "go" ? goError(code, file, asked) : thrownError(code, file, asked);
}
