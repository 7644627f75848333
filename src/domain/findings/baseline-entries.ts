import { byCodeUnit } from "../source/by-code-unit.ts";
import { groupBy } from "../source/group-by.ts";
import type { BaselineEntry, SettledEntry } from "./baseline.ts";
import type { Finding } from "./finding.ts";
import { isPartOf, knotsNear } from "./knots.ts";

/** The entries that take these findings in, sorted; what older entries say of reason and date is kept. */
export function entriesFor(findings: readonly Finding[], before: readonly BaselineEntry[]): readonly BaselineEntry[] {
  const known = new Map(before.map((entry) => [entry.fingerprint, entry]));
  const groups = groupBy(findings, ({ fingerprint }) => fingerprint);
  return [...groups]
    .map(([fingerprint, group]) => ({ ...remarksOf(known.get(fingerprint)), ...entryOf(fingerprint, group) }))
    .sort((a, b) => byCodeUnit(a.fingerprint, b.fingerprint));
}

/** What is left of entries: none allows more than was found of it. What could not be judged stays as it is. */
export function shrunk(entries: readonly SettledEntry[], findings: readonly Finding[]): readonly BaselineEntry[] {
  const near = knotsNear(findings);
  return entries.flatMap((entry): readonly BaselineEntry[] => {
    if (entry.state === "idle" || entry.state === "unjudged") return [entry];
    if (entry.state === "unknown-rule" || entry.state === "strict" || entry.found === 0) return [];
    if (entry.found >= entry.count || !entry.members) return [{ ...entry, count: Math.min(entry.count, entry.found) }];
    const parts = near(entry).filter((one) => isPartOf(one, entry));
    const members = parts.flatMap((one) => one.members ?? []).sort(byCodeUnit);
    return [{ ...entry, members, count: members.length }];
  });
}

function entryOf(fingerprint: string, group: readonly Finding[]): BaselineEntry {
  const [{ members } = {}] = group;
  return members ? { fingerprint, count: members.length, members } : { fingerprint, count: group.length };
}

function remarksOf(entry: BaselineEntry | undefined): Pick<BaselineEntry, "reason" | "until"> {
  const { reason, until } = entry ?? {};
  return { ...(reason !== undefined && { reason }), ...(until !== undefined && { until }) };
}
