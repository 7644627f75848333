import { ArchLintError } from "../domain/errors.ts";
import { moduleQuestions, packageQuestions } from "../domain/packages/registry/questions.ts";
import { snapshotPath } from "../domain/packages/registry/registry-snapshot.ts";
import { isWithheld, type UnreadReason } from "../domain/packages/registry/unread.ts";
import type { RegistryAnswers, RegistryQuestions } from "./ports/registry.ts";
import type { World } from "./ports/world.ts";
import { type ReadPackages, readPackages } from "./pipeline/read-packages.ts";
import { readConfiguration } from "./read-configuration.ts";
import type { SnapshotTaken, Target } from "./tool.ts";
import { type Tree, withTree } from "./with-tree.ts";

/** Asks registries for all that the tree uses and writes down what they said. The only use case that opens connections. */
export async function snapshotRegistry(
  world: World,
  target: Target,
  { fresh }: { readonly fresh: boolean },
): Promise<SnapshotTaken> {
  return withTree(world, target, async (tree) => {
    const questions = await questionsOf(world, target, tree);
    if (questions.packages.length + questions.modules.length === 0) throw nothingToAsk;
    const registries = await world.registries();
    const { previous, ...rest } = questions;
    const asked = fresh || !previous ? rest : questions;
    const progress = (done: number, total: number) => target.progress?.("ask", done, total);
    const answers = await registries.ask(asked, progress);
    await world.write(target, snapshotPath, registries.write(answers));
    return summaryOf(answers);
  });
}

async function questionsOf(world: World, target: Target, tree: Tree): Promise<RegistryQuestions> {
  const { settings } = await readConfiguration(world, target, tree);
  const { ecosystems, standardHosts } = world;
  const read = await readPackages({ ...tree, ecosystems, standardHosts, exclude: settings.exclude });
  const { packages } = read;
  return {
    packages: packageQuestions(packages),
    modules: moduleQuestions(packages),
    npmrcs: await npmrcTexts(read, tree),
    ...(packages.registry && { previous: packages.registry }),
  };
}

/** Facts hold no secrets, so the files that say how to log in are read once more. */
async function npmrcTexts({ packages }: ReadPackages, { snapshot, listing }: Tree): Promise<readonly string[]> {
  const paths = new Set(packages.projects.flatMap(({ settings }) => settings.map(({ path }) => path)));
  const files = listing.files.filter(({ path }) => paths.has(path) && /(?:^|\/)\.npmrc$/u.test(path));
  const texts = await Promise.all(files.map((file) => snapshot.read(file)));
  return texts.flatMap((bytes) => (bytes ? [new TextDecoder().decode(bytes)] : []));
}

function summaryOf({ asOf, packages, modules, keys, hosts }: RegistryAnswers): SnapshotTaken {
  const all = [...[...packages.values()].flat(), ...[...modules.values()].map((one) => ({ ...one, name: one.path }))];
  const missing = all.flatMap(({ name, ...one }) => (one.kind === "unread" ? [{ name, reason: one.reason }] : []));
  const keyless = [...keys].flatMap(([name, found]) => (typeof found === "string" ? [{ name, reason: found }] : []));
  const isOurWish = ({ reason }: { readonly reason: UnreadReason }) => isWithheld(reason);
  return {
    path: snapshotPath,
    asOf,
    hosts,
    read: all.length - missing.length,
    withheld: missing.filter(isOurWish),
    unread: [...missing.filter((one) => !isOurWish(one)), ...keyless],
  };
}

const nothingToAsk = new ArchLintError(
  "no-files",
  {
    en: "No manifest or lockfile in this folder asks a registry for anything.",
    "zh-CN": "此目录中没有任何清单或锁文件需要查询注册表。",
  },
  { en: "Name the folder of a project with dependencies.", "zh-CN": "请指定有依赖的项目目录。" },
);
