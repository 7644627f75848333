import { ArchLintError } from "../domain/errors.ts";
import { type Text, tell } from "../domain/findings/text.ts";
import { dependsOn, hookCommand } from "./hook-command.ts";
import type { HookFiles, HookRunner, RunnerName } from "./ports/hook-runner.ts";
import type { World } from "./ports/world.ts";
import type { HooksProposal, Target } from "./tool.ts";
import { type Tree, withTree } from "./with-tree.ts";

/** Proposes how a commit comes to be checked, by the runner of hooks that the repository uses already. */
export async function proposeHooks(world: World, target: Target, wanted?: RunnerName): Promise<HooksProposal> {
  return withTree(world, target, async (tree) => {
    const files = await hookFiles(world, target, tree);
    const runner = chosen(world.hookRunners, files, wanted);
    const { line, isInstalled } = hookCommand(files);
    const { outcome, remarks } = runner.plan(files, line);
    const beside = outcome.kind === "present" ? [] : besides(files, isInstalled);
    return { runner: runner.name, outcome, remarks: [...remarks, ...beside] };
  });
}

async function hookFiles(world: World, target: Target, { snapshot, listing }: Tree): Promise<HookFiles> {
  const texts = new Map<string, string>();
  const isRead = (path: string) => path === "package.json" || world.hookRunners.some((runner) => runner.reads(path));
  // What a link leads to has another owner; it is left to people.
  for (const file of listing.files.filter(({ path, realPath }) => isRead(path) && realPath === undefined)) {
    const text = textOf(await snapshot.read(file));
    if (text !== undefined) texts.set(file.path, text);
  }
  return { paths: new Set(listing.files.map(({ path }) => path)), texts, hooks: await world.hooksFolder(target) };
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  try {
    return bytes && new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Bytes that are no text cannot be added to.
    return undefined;
  }
}

function chosen(runners: readonly HookRunner[], files: HookFiles, wanted: RunnerName | undefined): HookRunner {
  const named = runners.find(({ name }) => name === wanted);
  if (named) return named;
  const used = runners.filter((runner) => runner.isUsed(files));
  const only = used.length === 0 ? runners.find(({ name }) => name === "git") : used[0];
  if (only && used.length < 2) return only;
  const names = used.map(({ name }) => name).join(", ");
  throw new ArchLintError("usage", tell(several, { names }), tell(sayWhich, { name: only?.name ?? "git" }));
}

function besides({ texts, paths }: HookFiles, isInstalled: boolean): readonly Text[] {
  const staged =
    [...paths].some((path) => lintStaged.test(path)) || dependsOn(texts.get("package.json"), "lint-staged");
  return [...(isInstalled ? [] : [notInstalled]), ...(staged ? [besideLintStaged] : [])];
}

/** Where lint-staged 16 looks for its configuration, beside package.json. */
const lintStaged = /^(?:\.lintstagedrc(?:\.\w+)?|lint-staged\.config\.\w+)$/u;

const several: Text = {
  en: "Hooks of this repository are run by several programs: {names}.",
  "zh-CN": "此仓库的钩子由多个程序运行：{names}。",
};
const sayWhich: Text = {
  en: "Say which one shall call arch-lint: arch-lint init --hooks {name}",
  "zh-CN": "请指定由哪一个调用 arch-lint：arch-lint init --hooks {name}",
};
const notInstalled: Text = {
  en: "No package.json of this folder brings arch-lint along: everyone who commits needs it on PATH.",
  "zh-CN": "此目录的 package.json 没有依赖 arch-lint：每个提交者的 PATH 中都必须有它。",
};
const besideLintStaged: Text = {
  en: "lint-staged hands over file names, which a check of the whole tree has no use for: arch-lint stands after it in the hook, not in its configuration.",
  "zh-CN":
    "lint-staged 会传入文件名，而检查整棵树不需要它们：请在钩子中把 arch-lint 放在 lint-staged 之后，而不要写进它的配置。",
};
