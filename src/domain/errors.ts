import type { Location } from "./source/location.ts";

/** What went wrong, for programs: stable, part of the public API. */
export type ErrorCode =
  | "usage"
  | "config-invalid"
  | "config-unreadable"
  | "root-missing"
  | "no-files"
  | "not-a-repository"
  | "revision-unknown"
  | "git-failed"
  | "module-unknown"
  | "rule-unknown"
  | "output-unwritable"
  | "internal";

/** Thrown only for what makes a run meaningless; trouble with one file is a problem in the report instead. */
export class ArchLintError extends Error {
  readonly code: ErrorCode;
  /** What to do about it, in one sentence. */
  readonly hint: string;
  readonly at?: Location;

  constructor(code: ErrorCode, message: string, hint: string, more: { at?: Location; cause?: unknown } = {}) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = "ArchLintError";
    this.code = code;
    this.hint = hint;
    if (more.at) this.at = more.at;
  }
}
