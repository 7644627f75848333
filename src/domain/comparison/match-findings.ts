import type { Finding } from "../findings/finding.ts";
import { isPartOf, knotsNear } from "../findings/knots.ts";
import { groupBy } from "../source/group-by.ts";
import { renamed } from "./renamed-baseline.ts";

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
  const earlier = before.map((finding) => asToday(finding, nameToday));
  const matches = new Map<Finding, Earlier>();
  const matched = new Set<Finding>();
  for (const isSame of [isSamePlace, isSameFault]) {
    const free = byFingerprint(earlier.filter(({ finding }) => !matched.has(finding)));
    for (const finding of after.filter((one) => !matches.has(one))) {
      const match = free
        .get(finding.fingerprint)
        ?.find((one) => !matched.has(one.finding) && isSame(finding, one.today));
      if (!match) continue;
      matches.set(finding, match);
      matched.add(match.finding);
    }
  }
  const existing = new Set(
    [...matches].filter(([finding, { today }]) => !isHeavier(finding, today)).map(([one]) => one),
  );
  matchKnots(after, earlier, { existing, matched });
  return { existing, fixed: before.filter((finding) => !matched.has(finding)) };
}

/** A finding of the earlier tree, and as it would be told today. */
interface Earlier {
  readonly finding: Finding;
  readonly today: Finding;
  /** A word in a fingerprint may be the name of a folder that moved, or of anything else: what it may be called today. */
  readonly fingerprints: ReadonlySet<string>;
}

function asToday(finding: Finding, nameToday: BothFindings["nameToday"]): Earlier {
  const { at } = finding;
  const today = { ...renamed(finding, nameToday), at: { ...at, path: nameToday(at.path) } };
  const paths = renamed(finding, (part) => (part.includes("/") ? nameToday(part) : part));
  return { finding, today, fingerprints: new Set([today, paths, finding].map((one) => one.fingerprint)) };
}

function byFingerprint(earlier: readonly Earlier[]): ReadonlyMap<string, readonly Earlier[]> {
  const named = earlier.flatMap((one) => [...one.fingerprints].map((name) => ({ name, one })));
  const groups = groupBy(named, ({ name }) => name);
  return new Map([...groups].map(([name, group]) => [name, group.map(({ one }) => one)]));
}

function isSamePlace(after: Finding, before: Finding): boolean {
  return isSameFault(after) && after.at.path === before.at.path;
}

function isSameFault(after: Finding): boolean {
  return !after.members;
}

function isHeavier(after: Finding, before: Finding): boolean {
  return after.severity === "error" && before.severity === "warning";
}

interface Matched {
  readonly existing: Set<Finding>;
  readonly matched: Set<Finding>;
}

/** A knot that ties together nothing new exists; one of which a part is left, or that grew, is not fixed. */
function matchKnots(after: readonly Finding[], earlier: readonly Earlier[], { existing, matched }: Matched): void {
  const originals = new Map(earlier.map(({ finding, today }) => [today, finding]));
  const near = knotsNear([...originals.keys()]);
  for (const finding of after.filter(({ members }) => members)) {
    for (const today of near(finding)) {
      const isLeft = isPartOf(finding, today);
      const old = originals.get(today);
      if (isLeft && !isHeavier(finding, today)) existing.add(finding);
      if (old && (isLeft || isPartOf(today, finding))) matched.add(old);
    }
  }
}
