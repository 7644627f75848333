import type { Syntax } from "../syntax/syntax.ts";
import type { Import } from "./import.ts";
import type { ParseProblem } from "./parse-problem.ts";
import type { Signature } from "./signature.ts";

/** An inline exception as it stands in a comment: `arch-lint allow <rule>: <reason> [until <date>]`. */
export interface WaiverComment {
  readonly rule: string;
  readonly reason: string;
  /** ISO date (`YYYY-MM-DD`) after which the waiver no longer holds. */
  readonly until?: string;
  /** Line of the comment. */
  readonly line: number;
  /** The line it covers: its own if code stands before it, else the next line that holds code. */
  readonly covers: number;
}

/** How much of a file is read: its imports, or what it declares and does as well. */
export type Depth = "imports" | "syntax";

/** What one file states, independent of all other files. Plain data: it is cached and crosses threads as JSON. */
export interface Facts {
  readonly imports: readonly Import[];
  /** The package the file declares (Go `package`, Java `package`). */
  readonly package?: string;
  /** Top-level types it declares, where other files refer to them by name (Java). */
  readonly declares?: readonly string[];
  /** True if the file says of itself that a tool wrote it. */
  readonly generated?: boolean;
  /** What its head says of the tool that wrote it. */
  readonly signature?: Signature;
  /** True if a comment in it asks for code to be generated (`//go:generate`). */
  readonly generates?: boolean;
  /** Go build constraints that keep the file out of an ordinary build (`ignore`), as written. */
  readonly constraint?: string;
  readonly waivers?: readonly WaiverComment[];
  readonly problems?: readonly ParseProblem[];
  /** Only at the depth `syntax`, where there is nothing else: the rest has been read before. */
  readonly syntax?: Syntax;
}
