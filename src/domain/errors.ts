import type { Text } from "./findings/text.ts";
import type { Location } from "./source/location.ts";

/** What went wrong, for programs: stable, part of the public API. */
export type ErrorCode =
  | "usage"
  | "config-invalid"
  | "config-unreadable"
  | "baseline-invalid"
  | "incomplete"
  | "root-missing"
  | "no-files"
  | "not-a-repository"
  | "revision-unknown"
  | "git-failed"
  | "module-unknown"
  | "rule-unknown"
  | "registry-unreachable"
  | "registry-unconfigured"
  | "no-registry-snapshot"
  | "output-unwritable"
  | "internal";

/** Thrown only for what makes a run meaningless; trouble with one file is a problem in the report instead. */
export class ArchLintError extends Error {
  readonly code: ErrorCode;
  /** What went wrong, in every locale; `message` is the English of it. */
  readonly text: Text;
  /** What to do about it, in one sentence. */
  readonly hint: Text;
  readonly at?: Location;

  constructor(code: ErrorCode, text: Text, hint: Text, more: { at?: Location; cause?: unknown } = {}) {
    super(text.en, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = "ArchLintError";
    this.code = code;
    this.text = text;
    this.hint = hint;
    if (more.at) this.at = more.at;
  }
}
