import { type Text, tell } from "../domain/findings/text.ts";
import type { Settings } from "../domain/architecture/settings.ts";
import { ArchLintError } from "../domain/errors.ts";
import type { Configuration, ConfigurationFiles } from "./ports/configuration.ts";
import type { World } from "./ports/world.ts";
import { buildGraph, type BuiltGraph, buildPlaces, type BuiltPlaces } from "./pipeline/build-graph.ts";
import type { ReadPackages } from "./pipeline/read-packages.ts";
import { packagesFor, withMentionsBelow } from "./packages-for.ts";
import { reportOn } from "./report-on.ts";
import type { Survey, Target } from "./tool.ts";
import { type Tree, withTree } from "./with-tree.ts";

/** A survey, and how specifiers resolve in its tree. */
export interface Surveyed extends Survey {
  readonly parts: BuiltGraph["parts"];
}

/** Reads one tree, builds its graph and judges it: what every verb begins with. */
export async function survey(world: World, target: Target): Promise<Surveyed> {
  return withTree(world, target, async (tree) => {
    const configuration = await readConfiguration(world, target, tree);
    return judge(world, target, tree, configuration);
  });
}

/** The configuration of a tree, read from the tree itself. */
export async function readConfiguration(world: World, target: Target, tree: Tree): Promise<Configuration> {
  const configuration = await world.configurations.read(configurationFiles(tree), world.rules, target.config);
  const { path, settings } = configuration;
  const named = path === undefined ? settings : { ...settings, source: path };
  return { ...configuration, settings: withRules(named, target) };
}

/** The tree as a configuration sees it. */
export function configurationFiles({ snapshot, listing }: Tree): ConfigurationFiles {
  const files = new Map(listing.files.map((file) => [file.path, file]));
  return {
    has: (path) => files.has(path),
    read: async (path) => {
      const file = files.get(path);
      return file && snapshot.read(file);
    },
  };
}

function withRules(settings: Settings, { rules = {} }: Target): Settings {
  const asked = Object.entries(rules).map(([id, severity]) => [id, { ...settings.rules[id], severity }] as const);
  return { ...settings, rules: { ...settings.rules, ...Object.fromEntries(asked) } };
}

/** Builds the graph of a tree under the given configuration and runs the rules over it. */
export async function judge(world: World, target: Target, tree: Tree, configuration: Configuration): Promise<Surveyed> {
  const progress = target.progress ?? (() => {});
  const { languages } = world;
  const { settings } = configuration;
  const built = await buildGraph({ ...tree, settings, languages, facts: await world.facts(target), progress });
  const read = await packagesFor(world, target, tree, configuration);
  const own = await withMentionsBelow(world, read.tree, built.graph, { tree, settings });
  const packages = { ...read, tree: own };
  refuseEmpty(built, packages.tree, target);
  progress("check", 0, 1);
  const { name } = tree.snapshot;
  const judgement = { world, target, configuration, snapshot: name, packages: packages.tree };
  const report = reportOn(built, { ...judgement, ...(packages.base && { base: packages.base }) });
  return { graph: built.graph, architecture: built.architecture, parts: built.parts, report };
}

/** Where files stand and how specifiers resolve, without the graph: for questions about files that do not exist yet. */
export async function placesOf(
  world: World,
  target: Target,
  tree: Tree,
  { settings }: Configuration,
): Promise<BuiltPlaces> {
  const progress = target.progress ?? (() => {});
  const { languages } = world;
  return buildPlaces({ ...tree, settings, languages, facts: await world.facts(target), progress });
}

function refuseEmpty({ languages, leftOut }: BuiltGraph, { files }: ReadPackages, { allowEmpty, root }: Target): void {
  if (allowEmpty || files > 0 || Object.values(languages).some((count) => count > 0)) return;
  const set = Object.values(leftOut).reduce((sum, count) => sum + count, 0);
  throw new ArchLintError("no-files", tell(set > 0 ? allLeftOut : noneFound, { n: set, root }), {
    en: "Name the folder of a project in TypeScript, JavaScript, Go or Java, or pass --allow-empty if it may be empty.",
    "zh-CN": "请指定 TypeScript、JavaScript、Go 或 Java 项目的目录；若允许为空，请加上 --allow-empty。",
  });
}

const allLeftOut: Text = {
  en: 'Nothing is left to check in "{root}": {n} source {n|file was|files were} left out.',
  "zh-CN": "“{root}”中的 {n} 个源文件全部被排除。",
};
const noneFound: Text = {
  en: 'No source file, manifest or lockfile found in "{root}".',
  "zh-CN": "“{root}”中没有找到源文件、清单或锁文件。",
};
