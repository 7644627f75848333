import type { Location } from "../source/location.ts";

/** Where the baseline of a tree lies unless the user names another file. */
export const baselinePath = "arch-lint-baseline.jsonl";

/** What a baseline may do with the findings of a rule; `strict`: nothing, `warn`: they stay as warnings. */
export type BaselinePolicy = (typeof baselinePolicies)[number];

/** All of them, the laxest first. */
export const baselinePolicies = ["baselined", "warn", "strict"] as const;

/** A known finding, as the committed file has it. */
export interface BaselineEntry {
  readonly fingerprint: string;
  /** How many findings of this fingerprint there may be; for a knot, how many members. */
  readonly count: number;
  /** What a knot tied together when it was taken in. */
  readonly members?: readonly string[];
  readonly reason?: string;
  /** Last day on which the entry holds, `YYYY-MM-DD`. */
  readonly until?: string;
}

/** An entry with its place in the file. */
export interface PlacedEntry extends BaselineEntry {
  readonly at: Location;
  /** True if the file still has the names of the base, and these are those of today. */
  readonly moved?: true;
}

/** The committed file of known findings. */
export interface Baseline {
  readonly path: string;
  readonly entries: readonly PlacedEntry[];
}

/** An entry and what became of it. */
export interface SettledEntry extends PlacedEntry {
  readonly rule: string;
  /**
   * `idle`: its rule is off; `unjudged`: its rule could not judge everything, so that nothing can be said of what is
   * gone; `strict`, `unreasoned`: the rule, or the lack of a reason, forbids it.
   */
  readonly state: "active" | "expired" | "idle" | "unjudged" | "unknown-rule" | "strict" | "unreasoned";
  /** How many findings (of a knot: members) it was held against. */
  readonly found: number;
}

/** The rule an entry speaks of. */
export function ruleIn(fingerprint: string): string {
  return fingerprint.split(" | ", 1)[0] ?? fingerprint;
}
