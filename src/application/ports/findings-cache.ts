import type { Finding } from "../../domain/findings/finding.ts";

/** What was found in a tree that never changes. */
export interface FoundThere {
  readonly findings: readonly Finding[];
  readonly baselined: readonly Finding[];
}

/** Remembers what was found in commits. It never fails: what it does not know is judged again. */
export interface FindingsCache {
  /** `key`: all that the answer depends on but this very build of the tool, which the cache knows. */
  find(key: string): FoundThere | undefined;
  keep(key: string, found: FoundThere): void;
}
