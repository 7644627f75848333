import type { WaiverComment } from "../source/facts.ts";

/** An inline exception and what became of it. */
export interface Waiver extends WaiverComment {
  readonly path: string;
  /** How many findings it set aside. */
  readonly used: number;
  /** `active`: it may set findings aside; `expired`: its date has passed; `idle`: its rule is off, so nothing can be said. */
  readonly state: "active" | "expired" | "idle" | "unknown-rule";
}

/** The names of rules that speak about waivers; a waiver cannot set them aside. */
export const isWaiverRule = (rule: string): boolean => rule.startsWith("waivers/");

/** True from the day after `until` on; a date that no calendar has never held. Both are `YYYY-MM-DD`. */
export function hasEnded(until: string, today: string): boolean {
  const day = new Date(`${until}T00:00:00Z`);
  const isReal = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(until);
  return !isReal || until < today;
}
