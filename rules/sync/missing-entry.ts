import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { governingLockfiles } from "../../src/domain/packages/entries.ts";
import { askedEdges, importersOf, mayLeadNowhere } from "../../src/domain/packages/importers.ts";
import { missingPeers } from "../../src/domain/packages/missing-peers.ts";
import { overridesOf } from "../../src/domain/packages/overrides.ts";
import { entryOf, lockOf, manifest } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";

export const missingEntry = defineRule<z.infer<typeof noOptions>>({
  id: "sync/missing-entry",
  summary: {
    en: "Something that is asked for has no entry in the lockfile.",
    "zh-CN": "锁文件中没有所要求的包的条目。",
  },
  why: {
    en: "The package manager then resolves it anew, and two machines may get two versions; `npm ci` refuses.",
    "zh-CN": "包管理器于是重新解析，两台机器可能得到两个版本；`npm ci` 会拒绝。",
  },
  fix: {
    en: "Run the package manager's install and commit the lockfile it writes.",
    "zh-CN": "运行包管理器的 install，并提交它写出的锁文件。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  examines: { en: "requirements in lockfiles", "zh-CN": "锁文件中的依赖要求" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{name} {wanted} is asked for by {parent} and has no entry.",
        "zh-CN": "{parent} 要求 {name} {wanted}，但没有对应条目。",
      },
    },
  },
  examples: {
    given: { "package.json": manifest({ "left-pad": "^1.3.0" }) },
    bad: {
      "package-lock.json": lockOf(
        { "left-pad": "^1.3.0" },
        entryOf(
          "left-pad",
          "1.3.0",
          { dependencies: { "flat-map": "^1.0.0" } },
          { dependencies: "sync/missing-entry" },
        ),
      ),
    },
    good: { "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")) },
  },

  *check({ packages }) {
    let examined = 0;
    for (const { project, lockfile } of governingLockfiles(packages)) {
      const overrides = overridesOf(project);
      const importers = importersOf(lockfile, project);
      const asked = [...askedEdges(lockfile, importers), ...missingPeers(lockfile, importers, project)];
      for (const { edge, parent } of asked) {
        examined++;
        if (edge.to !== undefined || mayLeadNowhere(lockfile, edge) || overrides(edge.name).length > 0) continue;
        const params = { name: edge.name, wanted: edge.raw, parent };
        yield { at: edge.at, message: "one", params, subject: [lockfile.path, parent, edge.name] };
      }
    }
    return examined;
  },
});
