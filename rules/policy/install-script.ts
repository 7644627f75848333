import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { lockfilesIn } from "../../src/domain/packages/entries.ts";
import { scriptDecisions, staleDecisions } from "../../src/domain/packages/script-decisions.ts";
import { entryOf, lockOf, manifest } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";

export const installScript = defineRule<z.infer<typeof noOptions>>({
  id: "policy/install-script",
  summary: {
    en: "A locked package runs a script when it is installed, and nobody decided whether it may.",
    "zh-CN": "锁定的包在安装时会运行脚本，而没有人决定是否允许。",
  },
  why: {
    en: "Install scripts run with your rights on every developer's machine and in CI. Most packages do not need theirs.",
    "zh-CN": "安装脚本在每个开发者的机器和 CI 上以你的权限运行。大多数包并不需要它。",
  },
  fix: {
    en: "Decide by name: npm `allowScripts`, pnpm `allowBuilds`, yarn `dependenciesMeta`, bun `trustedDependencies`; or set `ignore-scripts`.",
    "zh-CN":
      "按名字决定：npm `allowScripts`、pnpm `allowBuilds`、yarn `dependenciesMeta`、bun `trustedDependencies`；或设置 `ignore-scripts`。",
  },
  since: "0.2.0",
  severity: "off",
  needs: "packages",
  examines: { en: "packages with an install script", "zh-CN": "带安装脚本的包" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{name} {version} runs a script when installed; nothing allows or denies it.",
        "zh-CN": "{name} {version} 安装时会运行脚本；没有任何设置允许或拒绝它。",
      },
    },
    stale: {
      text: {
        en: 'The decision on "{name}" is about a package that the lockfile does not have.',
        "zh-CN": "对“{name}”的决定所针对的包不在锁文件中。",
      },
      fix: {
        en: "Remove it: a later package of that name would be allowed unseen.",
        "zh-CN": "删除它：否则以后同名的包会不经查看就被允许。",
      },
      severity: "warning",
    },
  },
  examples: {
    given: { "package.json": manifest({ "left-pad": "^1.3.0" }) },
    bad: {
      "package-lock.json": lockOf(
        { "left-pad": "^1.3.0" },
        entryOf("left-pad", "1.3.0", { hasInstallScript: true }, { key: "policy/install-script" }),
      ),
    },
    good: { "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")) },
  },

  *check({ packages }) {
    let examined = 0;
    for (const { project, lockfile } of lockfilesIn(packages)) {
      const isDecided = scriptDecisions(project);
      for (const { name, version, at, key, installScript: runs } of lockfile.packages) {
        if (!runs) continue;
        examined++;
        if (isDecided(name, version)) continue;
        yield { at, message: "one", params: { name, version }, subject: [lockfile.path, key] };
      }
    }
    for (const project of packages.projects) {
      for (const { name, at } of staleDecisions(project)) {
        yield { at, message: "stale", params: { name }, subject: [at.path, name] };
      }
    }
    return examined;
  },
});
