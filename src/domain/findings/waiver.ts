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
