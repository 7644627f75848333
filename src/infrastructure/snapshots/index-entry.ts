import type { Problem } from "../../domain/findings/problem.ts";

/** What the index remembers of a file on disk, so that an unchanged one need not be read. Times are in milliseconds. */
export interface FileState {
  readonly changedAt: number;
  readonly modifiedAt: number;
  readonly inode: number;
  readonly size: number;
}

/** One path in the git index. */
export interface IndexEntry {
  readonly path: string;
  readonly mode: string;
  readonly blob: string;
  /** 0; the sides of an unfinished merge are 1, 2 and 3. */
  readonly stage: number;
  /** Announced by `git add --intent-to-add`: not part of the next commit. */
  readonly intended: boolean;
  /** Left out of the work tree by a sparse checkout. */
  readonly sparse: boolean;
  readonly state?: FileState;
}

/** The index below the folder, and the names in it that are no text. */
export interface Index {
  readonly entries: readonly IndexEntry[];
  readonly problems: readonly Problem[];
}
