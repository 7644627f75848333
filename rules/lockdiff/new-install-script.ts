import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { newInstallScripts } from "../../src/domain/packages/install-script-changes.ts";
import { lockPairs } from "../../src/domain/packages/lock-pairs.ts";
import { scriptDecisions } from "../../src/domain/packages/script-decisions.ts";
import { entryOf, hash, lockOf, manifest } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";

export const newInstallScript = defineRule<z.infer<typeof noOptions>>({
  id: "lockdiff/new-install-script",
  summary: {
    en: "A package that runs a script when it is installed is new in the lockfile, or did not do so before.",
    "zh-CN": "锁文件中新出现了安装时运行脚本的包，或某个包此前不这样做。",
  },
  why: {
    en: "Install scripts run with your rights on every machine that installs. The worms of 2025 spread by exactly this: a patch release that suddenly has one.",
    "zh-CN": "安装脚本在每台安装的机器上以你的权限运行。2025 年的蠕虫正是这样传播的：一个补丁版本突然带上了安装脚本。",
  },
  fix: {
    en: "Read the script. If it is needed, allow it by name (`allowScripts`, `onlyBuiltDependencies`, `trustedDependencies`), else stay on the version before.",
    "zh-CN":
      "阅读该脚本。若确有必要，按名字允许它（`allowScripts`、`onlyBuiltDependencies`、`trustedDependencies`），否则停留在之前的版本。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  beside: "change",
  tamper: true,
  examines: { en: "packages with an install script", "zh-CN": "带安装脚本的包" },
  options: noOptions,
  messages: {
    sudden: {
      text: {
        en: "{name} {version} runs a script when installed; {before} did not.",
        "zh-CN": "{name} {version} 安装时会运行脚本；{before} 不会。",
      },
    },
    new: {
      text: {
        en: "{name} {version} is new and runs a script when installed.",
        "zh-CN": "{name} {version} 是新加入的，安装时会运行脚本。",
      },
      severity: "warning",
    },
  },
  examples: {
    given: { "package.json": manifest({ "left-pad": "^1.3.0" }) },
    base: { "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")) },
    bad: {
      "package-lock.json": lockOf(
        { "left-pad": "^1.3.0" },
        entryOf(
          "left-pad",
          "1.3.1",
          { integrity: hash("B"), hasInstallScript: true },
          { key: "lockdiff/new-install-script" },
        ),
      ),
    },
    good: {
      "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.1", { integrity: hash("B") })),
    },
  },

  *check(codebase) {
    let examined = 0;
    for (const pair of lockPairs(codebase)) {
      const { project, lockfile } = pair;
      const isDecided = scriptDecisions(project);
      examined += lockfile.packages.filter(({ installScript }) => installScript).length;
      for (const { locked, before } of newInstallScripts(pair)) {
        const { name, version, at, key } = locked;
        if (isDecided(name, version)) continue;
        const params = { name, version, before: before?.version ?? "" };
        yield { at, message: before ? "sudden" : "new", params, subject: [lockfile.path, key] };
      }
    }
    return examined;
  },
});
