import type { Text } from "../domain/findings/text.ts";
import type { Figures } from "../domain/history/figures.ts";
import type { HistoryCommit } from "./ports/history.ts";

/** Whose configuration judges the commits: that of the tree of the target, or each its own. */
export type RulesFrom = "today" | "each";

export interface TrendRequest {
  /** A revision (that commit and what followed) or a day `YYYY-MM-DD` (what was written since). Absent: all of it. */
  readonly since?: string;
  /** Points at most; commits in between are left out evenly. */
  readonly most: number;
  readonly rulesFrom: RulesFrom;
}

/** A commit and what it amounts to, or why nobody can say. */
export type TrendPoint =
  | { readonly kind: "measured"; readonly commit: HistoryCommit; readonly figures: Figures }
  | { readonly kind: "unread"; readonly commit: HistoryCommit; readonly reason: Text };

/** How a project came to be what it is. */
export interface Trend {
  /** Oldest first. */
  readonly points: readonly TrendPoint[];
  /** How many commits there are in the range, of which the points were chosen. */
  readonly commits: number;
  /** True if the clone ends before history does. */
  readonly shallow: boolean;
  readonly rulesFrom: RulesFrom;
  /** The configuration file of the target, relative to the root; absent if there is none, or each commit has its own. */
  readonly config?: string;
}
