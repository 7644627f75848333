import { knownDependencies } from "../domain/comparison/known-dependencies.ts";
import { knownFindings } from "../domain/comparison/known-findings.ts";
import { type LostSight, lostSight } from "../domain/comparison/lost-sight.ts";
import { matchFindings } from "../domain/comparison/match-findings.ts";
import { namesToday } from "../domain/comparison/names-today.ts";
import { followedBaseline, renamedBaseline } from "../domain/comparison/renamed-baseline.ts";
import { weakenings } from "../domain/comparison/weakenings.ts";
import type { Finding } from "../domain/findings/finding.ts";
import type { Problem } from "../domain/findings/problem.ts";
import type { Report } from "../domain/findings/report.ts";
import type { Base, Fate } from "../domain/findings/rule.ts";
import { type Examined, examine, type Shared } from "./examine.ts";
import { type ExaminedBase, examineBase, type Revision } from "./examine-base.ts";
import { judge } from "./judge.ts";
import type { Configuration } from "./ports/configuration.ts";
import type { World } from "./ports/world.ts";
import type { Target } from "./tool.ts";
import { unreadBase } from "./unread-base.ts";
import type { Tree } from "./with-tree.ts";

/** A tree and what was said of it. */
export interface Compared {
  readonly examined: Examined;
  readonly report: Report;
}

/** The commits that a target is compared with: none, the one that it names, or the parents of an index. */
export async function revisionsFor(world: World, target: Target): Promise<readonly Revision[]> {
  const { base, tree, againstParents } = target;
  // What happened on the base's branch since this one left it is no change of this one.
  if (base !== undefined) return [{ revision: base, sharedWith: tree.kind === "commit" ? tree.revision : "HEAD" }];
  if (!againstParents) return [];
  return (await world.parents(target)).map((revision) => ({ revision }));
}

interface Comparing {
  readonly configuration: Configuration;
  readonly revisions: readonly Revision[];
}

/**
 * Judges a tree and the commits that it is compared with: a finding is new if none of them has it. The first commit says
 * what was fixed, and its lockfiles are those that this tree's are held against.
 */
export async function compare(
  world: World,
  target: Target,
  tree: Tree,
  { configuration, revisions }: Comparing,
): Promise<Compared> {
  const shared: Shared = { facts: await world.facts(target), readings: new Map() };
  const others: ExaminedBase[] = [];
  for (const revision of revisions) {
    others.push(await examineBase(world, target, tree, { configuration, revision, shared }));
  }
  const [first] = others;
  const inForce = target.rulesFrom === "base" && first ? { ...first.own, problems: [] } : configuration;
  const examined = await examine(world, target, tree, { configuration: inForce, shared });
  target.progress?.("check", 0, 1);
  const known = others.map((other) => knownOf(other, examined));
  const [nearest] = known;
  if (!nearest) return { examined, report: judge(world, target, examined).report };
  const weakened = [...weakeningsOf(world, nearest.other.own, configuration), ...nearest.lost.weakenings];
  const base = { ...baseOf(nearest, known), weakenings: weakened };
  const baseline =
    target.rulesFrom === "base"
      ? renamedBaseline(nearest.other.examined.baseline, base)
      : followedBaseline(examined.baseline, base);
  const { report } = judge(world, target, examined, { base, baseline });
  const problems = [...report.problems, ...problemsOf(nearest.other, target, examined)];
  return { examined, report: withStatus({ ...report, problems }, target, known) };
}

/** What could not be read of the base, and what is said of its configuration. */
function problemsOf(base: ExaminedBase, { againstParents }: Target, { packages }: Examined): readonly Problem[] {
  const unparsed = new Set(packages.packages.unparsed.map(({ path }) => path));
  const isRepaired = (path: string) => againstParents === true && !unparsed.has(path);
  return [...base.notes, ...unreadBase(base.examined, { isSame: (path) => base.fateOf(path) === "same", isRepaired })];
}

/** A base, the names that its parts have today, and what of it is out of sight. */
interface Known {
  readonly other: ExaminedBase;
  readonly nameToday: (name: string) => string;
  readonly lost: LostSight;
}

function knownOf(other: ExaminedBase, today: Examined): Known {
  const { examined, renames } = other;
  const trees = {
    before: examined.built,
    after: today.built,
    paths: today.paths,
  };
  const nameToday = namesToday({ ...trees, renames });
  return { other, nameToday, lost: lostSight({ ...trees, nameToday }) };
}

function weakeningsOf({ rules }: World, before: Configuration, after: Configuration) {
  return weakenings({ before: before.settings, after: after.settings, rules, written: after.written });
}

function baseOf({ other, nameToday }: Known, all: readonly Known[]): Omit<Base, "weakenings"> {
  const { packages, baseline } = other.examined;
  const known = all.map((one) => knownDependencies(one.other.examined.built.graph, one.nameToday));
  return {
    packages: packages.packages,
    ...(baseline && { baseline }),
    knows: (dependency) => known.some((knows) => knows(dependency)),
    has: knownFindings(other.found.findings, nameToday),
    fateOf: (path) => leastFate(all.map((one) => one.other.fateOf(path))),
    isReformatted: (path) => all.some((one) => one.other.reformatted.has(path)),
    factsOf: (path) => other.examined.built.facts.get(path),
    nameToday,
  };
}

/** What one of the parents of a merge has is no news. */
function leastFate(fates: readonly Fate[]): Fate {
  return (["same", "edited"] as const).find((fate) => fates.includes(fate)) ?? "added";
}

/** Says of each finding whether it is new, and which are gone. What was set aside or is out of sight is not gone. */
function withStatus(report: Report, { scope = "new" }: Target, known: readonly Known[]): Report {
  const { findings, waived, baselined } = report;
  const [first] = known;
  if (!first) return report;
  const after = [...findings, ...waived, ...baselined];
  const matchings = known.map(({ other, nameToday }) =>
    matchFindings({ before: other.found.findings, after, nameToday }),
  );
  const isExisting = (finding: Finding) => matchings.some(({ existing }) => existing.has(finding));
  const { nameToday, other, lost } = first;
  const isHidden = ({ at }: Finding) => lost.hidden.has(nameToday(at.path));
  // What the base's baseline set aside and is gone was fixed as well.
  const before = [...other.found.findings, ...other.found.baselined];
  const { fixed } = matchFindings({ before, after, nameToday });
  return {
    ...report,
    comparison: { base: other.examined.snapshot, scope, fixed: fixed.filter((one) => !isHidden(one)) },
    findings: findings.map((one) => ({ ...one, status: isExisting(one) ? "existing" : "new" })),
  };
}
