import { projectEdges } from "../architecture/ends.ts";
import type { Step } from "../findings/rule.ts";
import type { Dependency } from "../graph/dependency.ts";
import { byCodeUnit } from "../source/by-code-unit.ts";
import { type Change, changesBetween, shownIn } from "./change.ts";
import type { ComparedTree, ComparedTrees } from "./compared-trees.ts";
import { type LevelOfBoth, levelOfBoth, type PartLevel, type PartOf, partLevels } from "./part-names.ts";
import { coincidence } from "./same-parts.ts";

/** A dependency between two parts of a level, in one of the trees; parts have the names of the head. */
export interface PartEdge {
  readonly level: PartLevel;
  readonly from: string;
  readonly to: string;
  /** How many pairs of files are behind it. */
  readonly weight: number;
  /** One of the imports, with the modules at its ends: the first that a rule objects to, else the first. */
  readonly evidence: Step;
  /** Ids of the rules that object to any of the imports; empty: it is allowed. */
  readonly objections: readonly string[];
}

/**
 * Dependencies between parts that appear or vanish, and those that only grew or shrank (`changed`). Parts that are the same
 * on two levels (a service that is one context) are told of once, on the upper one.
 */
export function edgeChanges(trees: ComparedTrees): readonly Change<PartEdge>[] {
  const levels = partLevels.map((level) => levelOfBoth(level, trees));
  const isTold = coincidence(levels);
  return levels.flatMap((level) => {
    const changes = changesBetween(
      edgesOf(trees.base, level.level, (path) => nameInBase(level, path)),
      edgesOf(trees.head, level.level, level.head.partOf),
      (before, after) => before.weight === after.weight,
    );
    return changes.filter((one) => {
      const { from, to } = shownIn(one);
      return !isTold(level.level, from, one.change) || !isTold(level.level, to, one.change);
    });
  });
}

function nameInBase({ base, nameInHead }: LevelOfBoth, path: string): string | undefined {
  const name = base.partOf(path);
  return name === undefined ? undefined : nameInHead(name);
}

/** Code that people wrote for use, types included: what tests import says nothing of the architecture. */
const kinds = { includeTypes: true, includeTests: false };

function edgesOf(tree: ComparedTree, level: PartLevel, part: PartOf): ReadonlyMap<string, PartEdge> {
  const edges = new Map<string, PartEdge>();
  for (const { dependency, target } of projectEdges(tree, kinds)) {
    const [from, to] = [part(dependency.at.path), part(target)];
    if (from === undefined || to === undefined || from === to) continue;
    const key = `${from}\0${to}`;
    const one = edgeOf(dependency, tree.objectionsTo(dependency));
    const known = edges.get(key);
    edges.set(key, known ? joined(known, one) : { level, from, to, ...one });
  }
  return edges;
}

function edgeOf({ from, to, at }: Dependency, objections: readonly string[]): Omit<PartEdge, "level" | "from" | "to"> {
  return { weight: 1, evidence: { from, to, at }, objections };
}

function joined(known: PartEdge, one: Omit<PartEdge, "level" | "from" | "to">): PartEdge {
  const isBetter = known.objections.length === 0 && one.objections.length > 0;
  const objections = one.objections.filter((rule) => !known.objections.includes(rule));
  return {
    ...known,
    weight: known.weight + 1,
    ...(isBetter && { evidence: one.evidence }),
    ...(objections.length > 0 && { objections: [...known.objections, ...objections].sort(byCodeUnit) }),
  };
}
