import { ArchLintError } from "../domain/errors.ts";
import { type Baseline, baselinePath } from "../domain/findings/baseline.ts";
import { type Text, tell } from "../domain/findings/text.ts";
import type { Configuration } from "./ports/configuration.ts";
import type { FactsSource } from "./ports/facts-source.ts";
import type { World } from "./ports/world.ts";
import { configurationFiles } from "./read-configuration.ts";
import { packagesFor, withMentionsBelow } from "./packages-for.ts";
import { buildGraph, type BuiltGraph, buildPlaces, type BuiltPlaces } from "./pipeline/build-graph.ts";
import { readCode, type ReadCode, scopesOf } from "./pipeline/read-code.ts";
import { readTexts, wantedTexts } from "./pipeline/read-texts.ts";
import type { Readings, ReadPackages } from "./pipeline/read-packages.ts";
import type { Target } from "./tool.ts";
import { pathsOf, type Tree } from "./with-tree.ts";

/** All that is known of one tree before any rule has run. */
export interface Examined {
  /** Name of the snapshot. */
  readonly snapshot: Text;
  /** What is in force. */
  readonly configuration: Configuration;
  /** Every path of the tree. */
  readonly paths: ReadonlySet<string>;
  /** What rules want to read beside code, by path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly built: BuiltGraph;
  readonly code: ReadCode;
  readonly packages: ReadPackages;
  readonly baseline?: Baseline;
}

/** What trees that are examined in one run share: what a file states is worked out once, whichever of them has it. */
export interface Shared {
  readonly facts: FactsSource;
  readonly readings: Readings;
}

/** How a tree is examined. */
export interface Examining {
  readonly configuration: Configuration;
  readonly shared?: Shared;
  /** False if no rule will judge it: then no code is read and nobody asks where packages are mentioned. */
  readonly judged?: boolean;
}

/** Reads a tree under a configuration: its graph, its packages, its baseline. */
export async function examine(
  world: World,
  target: Target,
  tree: Tree,
  { configuration, shared, judged = true }: Examining,
): Promise<Examined> {
  const { languages } = world;
  const { settings } = configuration;
  const progress = target.progress ?? (() => {});
  const facts = shared?.facts ?? (await world.facts(target));
  const built = await buildGraph({ ...tree, settings, languages, facts, progress });
  const scopes = judged ? scopesOf(world.rules, settings) : [];
  const code = await readCode({ ...tree, settings, facts, progress }, built, scopes);
  const read = await packagesFor(world, target, tree, { settings, readings: shared?.readings });
  const packages = judged ? await withMentionsBelow(world, read, built.graph, { tree, settings }) : read;
  refuseEmpty(built, packages, target);
  const baseline = await readBaseline(world, target, tree);
  const texts = await readTexts(tree, judged ? wantedTexts(world.rules, settings) : []);
  const known = { snapshot: tree.snapshot.name, configuration, paths: pathsOf(tree), texts };
  return { ...known, built, code, packages, ...(baseline && { baseline }) };
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

async function readBaseline(world: World, { baseline }: Target, tree: Tree): Promise<Baseline | undefined> {
  if (baseline === false) return undefined;
  const found = await world.baselines.read(configurationFiles(tree), baseline ?? baselinePath);
  if (found || baseline === undefined) return found;
  throw new ArchLintError("config-unreadable", tell(noBaseline, { path: baseline }), {
    en: "Name one that exists, or write it with `arch-lint baseline`.",
    "zh-CN": "请指定存在的文件，或用 `arch-lint baseline` 生成。",
  });
}

const noBaseline: Text = { en: 'There is no baseline "{path}".', "zh-CN": "没有基线文件“{path}”。" };

/** A tree in which there is nothing to look at is most likely the wrong one. */
export function refuseEmpty(
  { languages, leftOut }: BuiltGraph,
  { files }: ReadPackages,
  { allowEmpty, root }: Target,
): void {
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
