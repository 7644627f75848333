import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { governingLockfiles } from "../../src/domain/packages/entries.ts";
import { recordedCount, settingDifferences } from "../../src/domain/packages/settings/setting-differences.ts";
import { hash, manifest } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";

export const settings = defineRule<z.infer<typeof noOptions>>({
  id: "sync/settings",
  summary: {
    en: "A lockfile was written under other settings than the project states now: overrides, catalogs, patches and the like.",
    "zh-CN": "锁文件生成时的设置与项目现在的不同：overrides、catalogs、补丁等。",
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
    patch: {
      text: {
        en: "The settings and {lockfile} do not agree whether {name} is patched.",
        "zh-CN": "{name} 是否打补丁，设置与 {lockfile} 说法不一。",
      },
    },
    "patch-path": {
      text: {
        en: "The patch of {name} is {declared} in the settings and {recorded} in {lockfile}.",
        "zh-CN": "{name} 的补丁在设置中是 {declared}，在 {lockfile} 中是 {recorded}。",
      },
    },
    "patch-hash": {
      text: {
        en: "The patch of {name} is not the one that {lockfile} has the hash of.",
        "zh-CN": "{name} 的补丁与 {lockfile} 中的哈希值不符。",
      },
    },
    setting: {
      text: {
        en: "{name} is {declared} in the settings, and {lockfile} was written with {recorded}.",
        "zh-CN": "{name} 在设置中是 {declared}，{lockfile} 生成时是 {recorded}。",
      },
    },
    extensions: {
      text: {
        en: "The packageExtensions of the settings are not those that {lockfile} was written with.",
        "zh-CN": "设置中的 packageExtensions 与 {lockfile} 生成时的不同。",
      },
    },
    "ignored-optional": {
      text: {
        en: "The settings and {lockfile} do not agree whether the optional package {name} is ignored.",
        "zh-CN": "可选包 {name} 是否忽略，设置与 {lockfile} 说法不一。",
      },
    },
    trusted: {
      text: {
        en: "The manifests and {lockfile} do not agree whether {name} may run install scripts.",
        "zh-CN": "{name} 是否可以运行安装脚本，清单与 {lockfile} 说法不一。",
      },
    },
    "configuration-package": {
      text: {
        en: "The configuration package {name} is {declared} in the settings and {recorded} in {lockfile}.",
        "zh-CN": "配置包 {name} 在设置中是 {declared}，在 {lockfile} 中是 {recorded}。",
      },
    },
    manager: {
      text: {
        en: "devEngines asks for pnpm {declared}, and {lockfile} has {name} {recorded}.",
        "zh-CN": "devEngines 要求 pnpm {declared}，{lockfile} 中 {name} 是 {recorded}。",
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
      examined += recordedCount(lockfile);
      for (const { at, kind, ...difference } of settingDifferences(lockfile, project, packages.fileArtifacts)) {
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
