import type { Baseline } from "../findings/baseline.ts";
import { ruleIn } from "../findings/baseline.ts";
import { fingerprint, subjectOf } from "../findings/finding.ts";
import type { Base } from "../findings/rule.ts";
import { byCodeUnit } from "../source/by-code-unit.ts";

/** The baseline of an earlier tree under the names of today, so that moved files are still known. */
export function renamedBaseline(
  baseline: Baseline | undefined,
  { nameToday }: Pick<Base, "nameToday">,
): Baseline | undefined {
  return (
    baseline && {
      ...baseline,
      entries: baseline.entries.map((entry) => ({
        ...entry,
        fingerprint: fingerprint(ruleIn(entry.fingerprint), subjectOf(entry.fingerprint).map(nameToday)),
        ...(entry.members && { members: entry.members.map(nameToday).sort(byCodeUnit) }),
      })),
    }
  );
}
