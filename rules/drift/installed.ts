import { reasonsIn, type UnknownReason } from "../../src/domain/findings/unknown-reason.ts";
import type * as z from "zod";
import { defineRule, type Fault } from "../../src/domain/findings/rule.ts";
import { lockfilesIn } from "../../src/domain/packages/entries.ts";
import { compareInstalled } from "../../src/domain/packages/installed/compare.ts";
import type { Difference } from "../../src/domain/packages/installed/installed.ts";
import type { Lockfile } from "../../src/domain/packages/lockfile.ts";
import { isThroughout } from "../../src/domain/packages/throughout.ts";
import { entryOf, lockOf, manifest } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";

export const installed = defineRule<z.infer<typeof noOptions>>({
  id: "drift/installed",
  summary: {
    en: "What is installed differs from what the lockfile says.",
    "zh-CN": "已安装的内容与锁文件所写的不同。",
  },
  why: {
    en: "Tests and builds on this machine run other code than everybody else's. A package whose own package.json names another one was swapped.",
    "zh-CN": "这台机器上的测试和构建运行的代码与其他人的不同。若包自己的 package.json 写的是另一个包，说明它被掉包了。",
  },
  fix: {
    en: "Install again from the lockfile: `npm ci`, `pnpm install --frozen-lockfile`, `yarn install --immutable`, `bun install --frozen-lockfile`.",
    "zh-CN":
      "按锁文件重新安装：`npm ci`、`pnpm install --frozen-lockfile`、`yarn install --immutable`、`bun install --frozen-lockfile`。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",
  beside: "machine",
  examines: { en: "locked packages with an installation beside them", "zh-CN": "旁边已有安装的锁定包" },
  options: noOptions,
  messages: {
    other: {
      text: {
        en: "{path} holds {found}; the lockfile says {wanted}.",
        "zh-CN": "{path} 中是 {found}；锁文件写的是 {wanted}。",
      },
    },
    missing: { text: { en: "{wanted} is not installed in {path}.", "zh-CN": "{wanted} 没有安装在 {path} 中。" } },
    extra: {
      text: {
        en: "{path} holds {found}, which the lockfile does not have.",
        "zh-CN": "{path} 中是 {found}，而锁文件中没有它。",
      },
    },
    linked: {
      text: {
        en: "{path} is a link to somewhere else; the lockfile says {wanted}.",
        "zh-CN": "{path} 是指向别处的链接；锁文件写的是 {wanted}。",
      },
      fix: {
        en: "Remove the link (`npm unlink {name}`) and install again from the lockfile.",
        "zh-CN": "删除该链接（`npm unlink {name}`），再按锁文件重新安装。",
      },
    },
    throughout: {
      text: {
        en: "{count} of {examined} packages are installed otherwise than this lockfile says: the installation is old.",
        "zh-CN": "{examined} 个包中有 {count} 个的安装与此锁文件不同：安装已过时。",
      },
    },
  },
  examples: {
    given: { "package.json": manifest({ "left-pad": "^1.3.0" }) },
    installed: { "node_modules/left-pad/package.json": '{ "name": "left-pad", "version": "1.3.0" }' },
    bad: {
      "package-lock.json": lockOf(
        { "left-pad": "^1.3.0" },
        entryOf("left-pad", "1.3.1", {}, { version: "drift/installed" }),
      ),
    },
    good: { "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")) },
  },

  *check({ packages }) {
    const trees = new Map((packages.installed ?? []).map((tree) => [tree.folder, tree]));
    let examined = 0;
    const unknown: Partial<Record<UnknownReason, number>> = {};
    for (const { project, lockfile } of lockfilesIn(packages)) {
      const tree = trees.get(project.folder);
      const answer = tree && compareInstalled(lockfile, tree, project);
      if (!answer) continue;
      if (!("differences" in answer)) {
        unknown[answer.unknown] = (unknown[answer.unknown] ?? 0) + lockfile.packages.length;
        continue;
      }
      examined += answer.examined;
      for (const [reason, count] of reasonsIn(answer.unknown ?? {})) {
        unknown[reason] = (unknown[reason] ?? 0) + count;
      }
      yield* told(lockfile, answer.differences, answer.examined);
    }
    return { examined, unknown };
  },
});

function* told(lockfile: Lockfile, differences: readonly Difference[], examined: number): Generator<Fault> {
  const start = { path: lockfile.path, line: 1, column: 1 };
  if (isThroughout(differences.length, examined)) {
    const params = { count: differences.length, examined };
    yield { at: start, message: "throughout", params, subject: [lockfile.path] };
    return;
  }
  for (const { kind, name, path, found = "", locked: index } of differences) {
    const locked = index === undefined ? undefined : lockfile.packages[index];
    const wanted = locked ? `${locked.name}@${locked.version}` : "";
    const at = locked?.versionAt ?? locked?.at ?? start;
    yield { at, message: kind, params: { name, path, found, wanted }, subject: [lockfile.path, path] };
  }
}
