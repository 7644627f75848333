import type { Target } from "../tool.ts";

/** A commit as history tells of it. */
export interface HistoryCommit {
  readonly id: string;
  /** When its author wrote it, as `YYYY-MM-DD` where they were. */
  readonly day: string;
  /** First line of the message, as it stands there. */
  readonly subject: string;
}

/** The line of commits that led to a tree. */
export interface History {
  /** Oldest first; of a merge only what its branch was merged into. */
  readonly commits: readonly HistoryCommit[];
  /** True if the clone is shallow: there may have been more before. */
  readonly shallow: boolean;
}

/**
 * Tells how the tree of a target came about; for a working tree or an index, how its last commit did. With `since` that
 * commit and what followed. Throws an `ArchLintError` if there is no such commit, or none at all.
 */
export type ReadHistory = (target: Target, since?: string) => Promise<History>;
