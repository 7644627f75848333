import type { Baseline, PlacedEntry } from "../findings/baseline.ts";
import { ruleIn } from "../findings/baseline.ts";
import { type Finding, fingerprint, subjectOf } from "../findings/finding.ts";
import type { Base } from "../findings/rule.ts";
import { byCodeUnit } from "../source/by-code-unit.ts";

/** The baseline of an earlier tree under the names of today, so that moved files are still known. */
export function renamedBaseline(
  baseline: Baseline | undefined,
  { nameToday }: Pick<Base, "nameToday">,
): Baseline | undefined {
  return baseline && { ...baseline, entries: baseline.entries.map((entry) => renamed(entry, nameToday)) };
}

/** The baseline of the later tree, followed to what has moved meanwhile; entries that must be written anew for it are marked. */
export function followedBaseline(
  baseline: Baseline | undefined,
  { nameToday }: Pick<Base, "nameToday">,
): Baseline | undefined {
  return baseline && { ...baseline, entries: baseline.entries.map((entry) => followed(entry, nameToday)) };
}

function followed(entry: PlacedEntry, nameToday: Base["nameToday"]): PlacedEntry {
  const today = renamed(entry, nameToday);
  const names = ({ fingerprint, members = [] }: PlacedEntry) => JSON.stringify([fingerprint, ...members]);
  return names(today) === names(entry) ? entry : { ...today, moved: true };
}

type Known = Pick<Finding, "fingerprint" | "members">;

/** What a finding or an entry is about, under the names of today. The first word of a knot says of which level it is. */
export function renamed<One extends Known>(one: One, nameToday: Base["nameToday"]): One {
  const { members } = one;
  const subject = subjectOf(one.fingerprint).map((part, index) => (members && index === 0 ? part : nameToday(part)));
  return {
    ...one,
    fingerprint: fingerprint(ruleIn(one.fingerprint), subject),
    ...(members && { members: members.map(nameToday).sort(byCodeUnit) }),
  };
}
