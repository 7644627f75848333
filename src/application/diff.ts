import { architectureDiff } from "../domain/comparison/architecture-diff.ts";
import type { Problem } from "../domain/findings/problem.ts";
import { type Text, tell } from "../domain/findings/text.ts";
import { revisionsFor } from "./compare.ts";
import { onlyWhatIsThere, sourcesOf } from "./examine-base.ts";
import type { Shared } from "./examine.ts";
import { findRenames } from "./pipeline/find-renames.ts";
import type { Configuration } from "./ports/configuration.ts";
import type { World } from "./ports/world.ts";
import { readCompared } from "./read-compared.ts";
import { readConfiguration } from "./read-configuration.ts";
import type { DiffAnswer, Target } from "./tool.ts";
import { inBase } from "./unread-base.ts";
import { type Tree, withTree } from "./with-tree.ts";

/**
 * What a tree changes in architecture and dependencies, held against the commit at which its branch left `base`. Each tree
 * is read under its own configuration.
 */
export async function diff(world: World, target: Target, base: string): Promise<DiffAnswer> {
  const [revision] = await revisionsFor(world, { ...target, base });
  const earlier: Target = { ...target, tree: { kind: "commit", revision: base, ...revision }, allowEmpty: true };
  return withTree(world, earlier, (commit) =>
    withTree(world, target, async (tree) => {
      const shared: Shared = { facts: await world.facts(target), readings: new Map() };
      const there = onlyWhatIsThere(earlier, commit);
      const own = await configurationOf(world, there, commit);
      const before = await readCompared(world, there, commit, { configuration: own, shared });
      const configuration = await readConfiguration(world, target, tree);
      const after = await readCompared(world, target, tree, { configuration, shared });
      const renames = await findRenames(commit, tree, sourcesOf(world));
      const renamed = (path: string) => renames.get(path) ?? path;
      return {
        base: commit.snapshot.name,
        head: tree.snapshot.name,
        diff: architectureDiff({ base: before.compared, head: after.compared, renamed }),
        seen: { before: before.seen, after: after.seen },
        problems: [...before.problems.map(toldOfBase), ...after.problems],
        complete: before.problems.length + after.problems.length === 0,
      };
    }),
  );
}

async function configurationOf(world: World, target: Target, commit: Tree): Promise<Configuration> {
  try {
    return await readConfiguration(world, target, commit);
  } catch (error) {
    throw inBase(error, commit, withoutConfiguration);
  }
}

const withoutConfiguration: Text = {
  en: "Each tree is read by its own configuration. With --no-config both are read without one.",
  "zh-CN": "每棵树按各自的配置读取。使用 --no-config 时，两棵树都不用配置。",
};

/** Places lead into the base, so only the text can say where it is. */
function toldOfBase({ message, ...problem }: Problem): Problem {
  const text: Text = { en: "In the base: {message}", "zh-CN": "在基准中：{message}" };
  return { ...problem, message: tell(text, { message }) };
}
