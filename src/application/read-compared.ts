import { noCode } from "../domain/code/code.ts";
import type { ComparedTree } from "../domain/comparison/compared-trees.ts";
import type { Finding } from "../domain/findings/finding.ts";
import type { Problem } from "../domain/findings/problem.ts";
import type { Report } from "../domain/findings/report.ts";
import type { Packages } from "../domain/packages/packages.ts";
import { accusedBy } from "./drawing-findings.ts";
import { refuseEmpty, type Shared } from "./examine.ts";
import { judge } from "./judge.ts";
import { buildGraph } from "./pipeline/build-graph.ts";
import { readPackages } from "./pipeline/read-packages.ts";
import type { Configuration } from "./ports/configuration.ts";
import type { World } from "./ports/world.ts";
import type { SeenInTree, Target } from "./tool.ts";
import { pathsOf, type Tree } from "./with-tree.ts";

/** A tree as a comparison sees it, and what could not be read of it. */
export interface ReadTree {
  readonly compared: ComparedTree;
  readonly seen: SeenInTree;
  readonly problems: readonly Problem[];
}

/** Reads a tree, and asks the rules what they object to. */
export async function readCompared(
  world: World,
  target: Target,
  tree: Tree,
  { configuration, shared }: { readonly configuration: Configuration; readonly shared: Shared },
): Promise<ReadTree> {
  const { settings } = configuration;
  const { facts, readings } = shared;
  const { languages, ecosystems, standardHosts } = world;
  const progress = target.progress ?? (() => {});
  const built = await buildGraph({ ...tree, settings, languages, facts, progress });
  const packages = await readPackages({ ...tree, ecosystems, standardHosts, exclude: settings.exclude, readings });
  refuseEmpty(built, packages, target);
  const code = { code: noCode(built.graph), problems: [] };
  const known = { snapshot: tree.snapshot.name, configuration, paths: pathsOf(tree), texts: new Map<string, string>() };
  const examined = { ...known, built, code, packages };
  const { report } = judge(onlyImports(world), target, examined);
  const { files, assigned, packageFiles } = report.coverage;
  const { of } = accusedBy(report.findings.filter(isNoCycle), built.graph);
  return {
    compared: {
      graph: built.graph,
      architecture: built.architecture,
      packages: packages.packages,
      objectionsTo: (dependency) => [...(of.get(dependency)?.rules ?? [])].sort(),
    },
    seen: { files, assigned, packageFiles },
    problems: unreadIn(report, packages.packages),
  };
}

/** Rules about packages have nothing to say of a dependency between parts. */
function onlyImports(world: World): World {
  return { ...world, rules: world.rules.filter(({ needs }) => needs === "imports") };
}

/** Cycles are told of by themselves; not every dependency on one is wrong. */
function isNoCycle({ path }: Finding): boolean {
  return path === undefined || path[0]?.from !== path.at(-1)?.to;
}

/** What could not be read could not be compared, manifests and lockfiles no less than code. */
function unreadIn({ problems }: Report, { unparsed }: Packages): readonly Problem[] {
  const unread = unparsed.map(({ path, at, reason }): Problem => ({ path, at, message: reason, weight: "incomplete" }));
  return [...problems, ...unread].filter(({ weight }) => weight === "incomplete");
}
