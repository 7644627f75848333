import type { Finding } from "./finding.ts";
import type { Text } from "./text.ts";

/** Which findings count: those that the base does not have, or all. */
export type Scope = "new" | "all";

/** What a run was compared with, and what came of it. What is new or not stands at each finding (`Finding.status`). */
export interface Comparison {
  /** The commit, for people. */
  readonly base: Text;
  readonly scope: Scope;
  /** Findings of the base that are gone: neither found nor set aside. Their places are those of the base. */
  readonly fixed: readonly Finding[];
}
