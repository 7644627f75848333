import { ArchLintError } from "../domain/errors.ts";
import type { Packages } from "../domain/packages/packages.ts";
import type { ZeroMajor } from "../domain/packages/registry/lag.ts";
import { outdatedRows, totalsOf } from "../domain/packages/registry/outdated-rows.ts";
import { type RegistrySnapshot, snapshotPath } from "../domain/packages/registry/registry-snapshot.ts";
import type { World } from "./ports/world.ts";
import { readPackages } from "./pipeline/read-packages.ts";
import { readConfiguration } from "./read-configuration.ts";
import type { OutdatedAnswer, Target } from "./tool.ts";
import { withTree } from "./with-tree.ts";

/** How far every direct dependency is behind, by the snapshot in the tree. Opens no connection. */
export async function outdated(world: World, target: Target, zero: ZeroMajor): Promise<OutdatedAnswer> {
  return withTree(world, target, async (tree) => {
    const { settings } = await readConfiguration(world, target, tree);
    const { ecosystems, standardHosts } = world;
    const { packages } = await readPackages({ ...tree, ecosystems, standardHosts, exclude: settings.exclude });
    const snapshot = snapshotIn(packages);
    const rows = outdatedRows(packages, snapshot, zero);
    return { asOf: snapshot.asOf, rows, totals: totalsOf(rows) };
  });
}

function snapshotIn({ registry, unparsed }: Packages): RegistrySnapshot {
  if (registry) return registry;
  const broken = unparsed.find(({ path }) => path === snapshotPath);
  const hint = {
    en: "`arch-lint registry snapshot` asks the registries once and writes it.",
    "zh-CN": "`arch-lint registry snapshot` 会查询一次注册表并写入该文件。",
  };
  if (broken) throw new ArchLintError("no-registry-snapshot", broken.reason, broken.fix ?? hint, { at: broken.at });
  throw new ArchLintError(
    "no-registry-snapshot",
    {
      en: `There is no ${snapshotPath}, so nothing is known of newer versions.`,
      "zh-CN": `没有 ${snapshotPath}，因此不知道有哪些更新的版本。`,
    },
    hint,
  );
}
