import type { Location } from "../source/location.ts";

/** A place that says which version of a language or manager is to be used. */
export interface ToolchainStatement {
  readonly tool: "node" | "go" | "npm" | "pnpm" | "yarn" | "bun";
  /** As written: `^20.19 || >=22.12`, `1.22`, `20.x`, `lts/*`. */
  readonly raw: string;
  /**
   * `minimum`: code needs at least this (`engines`, the `go` line); `used`: this is what runs (`.nvmrc`, a setup step, a
   * base image). What one job uses, in a matrix or one after another, has one `group`.
   */
  readonly role: "minimum" | "used";
  /** Where it was said: `engines`, `go directive`, `.nvmrc`, `toolchain directive`, `setup-node`, `Dockerfile`. */
  readonly source: string;
  readonly group?: string;
  /** Where it holds, if that is not the folder of its file: a workflow's job runs elsewhere. */
  readonly folder?: string;
  readonly at: Location;
}
