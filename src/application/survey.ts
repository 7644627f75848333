import { type Compared, compare, revisionsFor } from "./compare.ts";
import { examine } from "./examine.ts";
import { judge } from "./judge.ts";
import type { BuiltGraph } from "./pipeline/build-graph.ts";
import type { World } from "./ports/world.ts";
import { readConfiguration } from "./read-configuration.ts";
import type { Survey, Target } from "./tool.ts";
import { type Tree, withTree } from "./with-tree.ts";

/** A survey, and how specifiers resolve in its tree. */
export interface Surveyed extends Survey {
  readonly parts: BuiltGraph["parts"];
}

/** Reads one tree, builds its graph and judges it: what every verb begins with. */
export async function survey(world: World, target: Target): Promise<Surveyed> {
  return withTree(world, target, (tree) => surveyTree(world, target, tree));
}

/** The same for a tree that is open already; compared with a commit where the target names one. */
export async function surveyTree(world: World, target: Target, tree: Tree): Promise<Surveyed> {
  const { examined, report } = await reportOn(world, target, tree);
  const { graph, architecture, parts } = examined.built;
  return { graph, architecture, parts, report };
}

async function reportOn(world: World, target: Target, tree: Tree): Promise<Compared> {
  const configuration = await readConfiguration(world, target, tree);
  const revisions = await revisionsFor(world, target);
  if (revisions.length > 0) return compare(world, target, tree, { configuration, revisions });
  const examined = await examine(world, target, tree, { configuration });
  target.progress?.("check", 0, 1);
  return { examined, report: judge(world, target, examined).report };
}
