import { isPartOf } from "../findings/apply-baseline.ts";
import { type Finding, fingerprint, subjectOf } from "../findings/finding.ts";
import { byCodeUnit } from "../source/by-code-unit.ts";
import { groupBy } from "../source/group-by.ts";

/** The findings of two trees. */
export interface BothFindings {
  readonly before: readonly Finding[];
  readonly after: readonly Finding[];
  /** The name that a part of the earlier tree has in the later one. */
  readonly nameToday: (name: string) => string;
}

/** Which findings the earlier tree has too, and which only it has. */
export interface Matching {
  readonly existing: ReadonlySet<Finding>;
  readonly fixed: readonly Finding[];
}

/**
 * Matches findings by what they are about. Where one fingerprint stands for several findings, those in the same file
 * belong together; then any that are left, since an import may have moved between the files of a module. A finding that
 * weighs more than it did is new: it fails runs that it did not fail before.
 */
export function matchFindings({ before, after, nameToday }: BothFindings): Matching {
  const earlier = before.map((finding) => ({ finding, today: renamed(finding, nameToday) }));
  const existing = new Set<Finding>();
  const matched = new Set<Finding>();
  for (const isSame of [isSamePlace, isSameFault]) {
    const free = groupBy(
      earlier.filter(({ finding }) => !matched.has(finding)),
      ({ today }) => today.fingerprint,
    );
    for (const finding of after) {
      if (existing.has(finding)) continue;
      const match = free
        .get(finding.fingerprint)
        ?.find((one) => !matched.has(one.finding) && isSame(finding, one.today));
      if (!match) continue;
      existing.add(finding);
      matched.add(match.finding);
    }
  }
  matchKnots(after, earlier, { existing, matched });
  return { existing, fixed: before.filter((finding) => !matched.has(finding)) };
}

/** The finding as it would be told today. */
function renamed(finding: Finding, nameToday: BothFindings["nameToday"]): Finding {
  const { rule, at, members } = finding;
  return {
    ...finding,
    at: { ...at, path: nameToday(at.path) },
    fingerprint: fingerprint(rule, subjectOf(finding.fingerprint).map(nameToday)),
    ...(members && { members: members.map(nameToday).sort(byCodeUnit) }),
  };
}

function isSamePlace(after: Finding, before: Finding): boolean {
  return isSameFault(after, before) && after.at.path === before.at.path;
}

function isSameFault(after: Finding, before: Finding): boolean {
  return !after.members && (before.severity === "error" || after.severity === "warning");
}

interface Matched {
  readonly existing: Set<Finding>;
  readonly matched: Set<Finding>;
}

/** A knot that ties together nothing new exists; one of which a part is left, or that grew, is not fixed. */
function matchKnots(
  after: readonly Finding[],
  earlier: readonly { readonly finding: Finding; readonly today: Finding }[],
  { existing, matched }: Matched,
): void {
  const knots = earlier.filter(({ finding }) => finding.members);
  for (const finding of after.filter(({ members }) => members)) {
    for (const { finding: old, today } of knots) {
      if (isPartOf(finding, today)) existing.add(finding);
      if (isPartOf(finding, today) || isPartOf(today, finding)) matched.add(old);
    }
  }
}
