import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { governingLockfiles } from "../../src/domain/packages/entries.ts";
import { settingDifferences } from "../../src/domain/packages/recorded-settings.ts";
import { hash, manifest } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";

export const settings = defineRule<z.infer<typeof noOptions>>({
  id: "sync/settings",
  summary: {
    en: "A lockfile was written under other overrides, catalogs or patches than the project states now.",
    "zh-CN": "锁文件生成时的 overrides、catalogs 或补丁与项目现在的设置不同。",
  },
  why: {
    en: "The settings say one thing and the lockfile installs another; `--frozen-lockfile` refuses.",
    "zh-CN": "设置说的是一回事，锁文件安装的是另一回事；`--frozen-lockfile` 会拒绝。",
  },
  fix: {
    en: "Run the package manager's install and commit the lockfile it writes.",
    "zh-CN": "运行包管理器的 install，并提交它写出的锁文件。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  examines: { en: "recorded settings", "zh-CN": "锁文件记录的设置" },
  options: noOptions,
  messages: {
    override: {
      text: {
        en: "The override of {name} is {declared} in the settings and {recorded} in {lockfile}.",
        "zh-CN": "{name} 的 override 在设置中是 {declared}，在 {lockfile} 中是 {recorded}。",
      },
    },
    catalog: {
      text: {
        en: "Catalog {catalog} has {name} at {declared}, and {lockfile} at {recorded}.",
        "zh-CN": "catalog {catalog} 中 {name} 是 {declared}，{lockfile} 中是 {recorded}。",
      },
    },
  },
  examples: {
    given: {
      "package.json": manifest({ "left-pad": "^1.3.0" }),
      "pnpm-workspace.yaml": 'overrides:\n  left-pad: "1.3.0"\n',
    },
    bad: { "pnpm-lock.yaml": pnpmLock('  left-pad: "1.2.0" # expect: sync/settings') },
    good: { "pnpm-lock.yaml": pnpmLock('  left-pad: "1.3.0"') },
  },

  *check({ packages }) {
    let examined = 0;
    for (const { project, lockfile } of governingLockfiles(packages)) {
      const { overrides, catalogs } = lockfile.recorded;
      examined += (overrides?.size ?? 0) + (catalogs?.size ?? 0);
      for (const { at, kind, ...difference } of settingDifferences(lockfile, project)) {
        const params = { ...difference, lockfile: lockfile.path };
        yield { at, message: kind, params, subject: [lockfile.path, kind, difference.catalog, difference.name] };
      }
    }
    return examined;
  },
});

function pnpmLock(override: string): string {
  const version = /"(.+)"/u.exec(override)?.[1] ?? "";
  return [
    "lockfileVersion: '9.0'",
    "",
    "overrides:",
    override,
    "",
    "importers:",
    "",
    "  .:",
    "    dependencies:",
    "      left-pad:",
    `        specifier: ${version}`,
    `        version: ${version}`,
    "",
    "packages:",
    "",
    `  left-pad@${version}:`,
    `    resolution: {integrity: ${hash("A")}}`,
    "",
    "snapshots:",
    "",
    `  left-pad@${version}: {}`,
    "",
  ].join("\n");
}
