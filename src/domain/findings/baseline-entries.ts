import { byCodeUnit } from "../source/by-code-unit.ts";
import { groupBy } from "../source/group-by.ts";
import type { BaselineEntry } from "./baseline.ts";
import type { Finding } from "./finding.ts";

/** The entries that take these findings in, sorted; what older entries say of reason and date is kept. */
export function entriesFor(findings: readonly Finding[], before: readonly BaselineEntry[]): readonly BaselineEntry[] {
  const known = new Map(before.map((entry) => [entry.fingerprint, entry]));
  const groups = groupBy(findings, ({ fingerprint }) => fingerprint);
  return [...groups]
    .map(([fingerprint, group]) => ({ ...remarksOf(known.get(fingerprint)), ...entryOf(fingerprint, group) }))
    .sort((a, b) => byCodeUnit(a.fingerprint, b.fingerprint));
}

function entryOf(fingerprint: string, group: readonly Finding[]): BaselineEntry {
  const [{ members } = {}] = group;
  return members ? { fingerprint, count: members.length, members } : { fingerprint, count: group.length };
}

function remarksOf(entry: BaselineEntry | undefined): Pick<BaselineEntry, "reason" | "until"> {
  const { reason, until } = entry ?? {};
  return { ...(reason !== undefined && { reason }), ...(until !== undefined && { until }) };
}
