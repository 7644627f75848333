import type { Settings } from "../domain/architecture/settings.ts";
import type { Graph } from "../domain/graph/graph.ts";
import type { Configuration } from "./ports/configuration.ts";
import type { World } from "./ports/world.ts";
import { withInstalled } from "./pipeline/read-installed.ts";
import { withMentions } from "./pipeline/find-mentions.ts";
import { effective } from "./pipeline/evaluate.ts";
import { withArtifacts, withFileArtifacts } from "./pipeline/verify-artifacts.ts";
import { verifySignatures } from "./pipeline/verify-signatures.ts";
import { nothingRead, type Readings, type ReadPackages, readPackages } from "./pipeline/read-packages.ts";
import type { Tree } from "./with-tree.ts";
import type { Target } from "./tool.ts";

/** Reads manifests and lockfiles if a rule that runs needs them. */
export async function packagesFor(
  world: World,
  target: Target,
  tree: Tree,
  { settings, readings }: Pick<Configuration, "settings"> & { readonly readings?: Readings | undefined },
): Promise<ReadPackages> {
  if (!isNeeded(world, settings)) return nothingRead;
  const { ecosystems, standardHosts } = world;
  const read = await readPackages({ ...tree, ecosystems, standardHosts, exclude: settings.exclude, readings });
  const verified = withVerified(world, read, settings);
  const beside = withInstalledBeside(world, target, verified, settings);
  return withBytes(world, target, tree, { read: beside, settings });
}

/** Verification is left out where nobody asks for it: it costs more than all other rules about packages. */
function withVerified(world: World, read: ReadPackages, settings: Settings): ReadPackages {
  const judge = world.rules.find(({ id }) => id === "integrity/registry-signature");
  if (!read.packages.registry || !judge || effective(judge, settings.rules) === "off") return read;
  return { ...read, packages: verifySignatures(read.packages, world.verify) };
}

/** Archives in the tree are read where a rule asks for them; whole caches only where the user does. */
async function withBytes(
  world: World,
  { verifyBytes, progress = () => {} }: Target,
  tree: Tree,
  { read, settings }: { readonly read: ReadPackages; readonly settings: Settings },
): Promise<ReadPackages> {
  const judge = world.rules.find(({ id }) => id === "sync/local-artifact");
  const isAsked = judge && effective(judge, settings.rules) !== "off";
  const packages = isAsked ? await withFileArtifacts(read.packages, () => world.artifacts(), tree) : read.packages;
  if (!verifyBytes) return { ...read, packages };
  const shown = (done: number, total: number) => progress("verify", done, total);
  return { ...read, packages: await withArtifacts(packages, await world.artifacts(), { tree, progress: shown }) };
}

/** Only a working tree has something installed in it. */
function withInstalledBeside(world: World, target: Target, read: ReadPackages, settings: Settings): ReadPackages {
  const judge = world.rules.find(({ id }) => id === "drift/installed");
  if (target.tree.kind !== "working-tree" || !judge || effective(judge, settings.rules) === "off") return read;
  return { ...read, packages: withInstalled(read.packages, world.installed(target)) };
}

/** The graph tells which packages seem unused: only then is it known what to look for. */
export async function withMentionsBelow(
  world: World,
  read: ReadPackages,
  graph: Graph,
  { tree, settings }: { readonly tree: Tree; readonly settings: Settings },
): Promise<ReadPackages> {
  const judge = world.rules.find(({ id }) => id === "deps/unused");
  if (!judge || effective(judge, settings.rules) === "off") return read;
  return { ...read, packages: await withMentions(read.packages, graph, tree) };
}

function isNeeded({ rules }: World, settings: Settings): boolean {
  return rules.some((rule) => rule.needs === "packages" && effective(rule, settings.rules) !== "off");
}
