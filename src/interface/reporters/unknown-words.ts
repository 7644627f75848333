import { reasonsIn, type UnknownCounts } from "../../domain/findings/unknown-reason.ts";
import type { Say } from "../wording/speak.ts";

/** What a rule could not judge, as people read it: each reason in words, with its number. */
export function unknownWords(unknown: UnknownCounts, say: Say): string {
  const parts = reasonsIn(unknown).map(([reason, n]) => say("coverage.reason", { n, reason: say(`reason.${reason}`) }));
  return parts.join(", ");
}
