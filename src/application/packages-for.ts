import type { Settings } from "../domain/architecture/settings.ts";
import type { Configuration } from "./ports/configuration.ts";
import type { World } from "./ports/world.ts";
import { effective } from "./pipeline/evaluate.ts";
import { nothingRead, type ReadPackages, readPackages } from "./pipeline/read-packages.ts";
import { type Tree, withTree } from "./with-tree.ts";
import type { Target } from "./tool.ts";

/** The packages of a tree, and those of the commit it is compared with. */
export interface PackagesOfBoth {
  readonly tree: ReadPackages;
  readonly base?: ReadPackages;
}

/** Reads manifests and lockfiles if a rule that runs needs them. Throws an `ArchLintError` if the base cannot be read. */
export async function packagesFor(
  world: World,
  target: Target,
  tree: Tree,
  { settings }: Configuration,
): Promise<PackagesOfBoth> {
  if (!isNeeded(world, settings)) return { tree: nothingRead };
  const { ecosystems, standardHosts } = world;
  const read = ({ snapshot, listing }: Tree) =>
    readPackages({ snapshot, listing, ecosystems, standardHosts, exclude: settings.exclude });
  const own = await read(tree);
  const { base, ...rest } = target;
  if (base === undefined) return { tree: own };
  const earlier: Target = { ...rest, tree: { kind: "commit", revision: base } };
  return { tree: own, base: await withTree(world, earlier, read) };
}

function isNeeded({ rules }: World, settings: Settings): boolean {
  return rules.some((rule) => rule.needs === "packages" && effective(rule, settings.rules) !== "off");
}
