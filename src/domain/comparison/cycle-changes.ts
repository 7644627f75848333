import type { Step } from "../findings/rule.ts";
import type { Level } from "../graph/tangles.ts";
import { byCodeUnit } from "../source/by-code-unit.ts";
import type { ComparedTrees } from "./compared-trees.ts";
import { knotLevels } from "./knot-levels.ts";
import { fateOf, type KnotFamily, type KnotFate, knotFamilies } from "./knot-families.ts";
import { cycleIn, edgesAmong, type KnotsOfLevel, type PartStep } from "./knots-of-level.ts";

/** A knot of parts that all depend on each other, and what became of it. */
export interface CycleChange {
  readonly level: Level;
  readonly fate: KnotFate;
  /** How many parts were and are on it. */
  readonly before: number;
  readonly after: number;
  /** Parts that came onto it, and parts that are off it; sorted. */
  readonly joined: readonly string[];
  readonly left: readonly string[];
  /** A shortest cycle: in the base if the knot was closed or shrank, else in the head; what came (or went) begins it. */
  readonly cycle: readonly Step[];
  /** The new dependency that made it, or the gone one that undid it, if it was one alone. */
  readonly decisive?: Step;
}

/** Cycles that were opened, grew, shrank or were closed, from the largest parts to the smallest; one fact is told once. */
export function cycleChanges(trees: ComparedTrees): readonly CycleChange[] {
  const told: Story[] = [];
  for (const { level, before, after } of knotLevels(trees)) {
    const families = knotFamilies(before.knots, after.knots);
    const stories = families.flatMap((family) => storyOf(level, family, { before, after }));
    told.push(...stories.filter((story) => !told.some((other) => other.level !== level && isPartOf(story, other))));
  }
  return told.map(changeOf);
}

/** A change with all that is needed to know it again one level further down. */
interface Story {
  readonly level: Level;
  readonly fate: KnotFate;
  readonly family: KnotFamily;
  /** The tree that shows it. */
  readonly side: KnotsOfLevel;
  readonly cycle: readonly PartStep[];
  readonly decisive?: PartStep;
}

interface BothSides {
  readonly before: KnotsOfLevel;
  readonly after: KnotsOfLevel;
}

function storyOf(level: Level, family: KnotFamily, { before, after }: BothSides): readonly Story[] {
  const fate = fateOf(family);
  if (fate === undefined) return [];
  const isLess = fate === "closed" || fate === "shrunk";
  const [side, other] = isLess ? [before, after] : [after, before];
  const knots = isLess ? family.before : family.after;
  const isKnown = (from: string, to: string) => other.groups.edge(from, to) !== undefined;
  const news = edgesAmong(side, new Set(knots.flat())).filter(({ from, to }) => !isKnown(from, to));
  const [decisive] = fate !== "changed" && news.length === 1 ? news : [];
  const knot = knots.find((members) => decisive && members.includes(decisive.from)) ?? knots[0] ?? [];
  return [{ level, fate, family, side, cycle: cycleIn(side, knot, isKnown), ...(decisive && { decisive }) }];
}

/** True if the shown cycle runs between parts of a larger level that have the same fate: the smaller one follows from it. */
function isPartOf({ fate, cycle }: Story, larger: Story): boolean {
  if (fate !== larger.fate) return false;
  const { groupOf } = larger.side;
  const members = new Set([...larger.family.before, ...larger.family.after].flat());
  return cycle.some(({ dependency }) => {
    const from = groupOf(dependency.from, dependency.at.path);
    const to = groupOf(dependency.to, dependency.target);
    return from !== to && from !== undefined && to !== undefined && members.has(from) && members.has(to);
  });
}

function changeOf({ level, fate, family, cycle, decisive }: Story): CycleChange {
  const [was, is] = [family.before.flat(), family.after.flat()];
  return {
    level,
    fate,
    before: was.length,
    after: is.length,
    joined: without(is, was),
    left: without(was, is),
    cycle: cycle.map(stepOf),
    ...(decisive && { decisive: stepOf(decisive) }),
  };
}

function without(members: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return members.filter((member) => !known.has(member)).sort(byCodeUnit);
}

function stepOf({ from, to, dependency }: PartStep): Step {
  return { from, to, at: dependency.at };
}
