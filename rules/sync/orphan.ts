import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { governingLockfiles } from "../../src/domain/packages/entries.ts";
import { importersOf, unreachable } from "../../src/domain/packages/importers.ts";
import { entryOf, hash, lockOf, manifest } from "../lockfile-example.ts";
import { tell } from "../tell-entries.ts";
import { noOptions } from "../options.ts";

export const orphan = defineRule<z.infer<typeof noOptions>>({
  id: "sync/orphan",
  summary: { en: "A lockfile entry is needed by nothing.", "zh-CN": "锁文件中有条目没有被任何东西需要。" },
  why: {
    en: "It is what a merge left behind, or a place to hide something until a later change makes it count.",
    "zh-CN": "它是合并遗留的，或者是藏东西的地方，等后来的变更让它生效。",
  },
  fix: {
    en: "Run the package manager's install, which removes it, and commit the lockfile.",
    "zh-CN": "运行包管理器的 install 将其移除，并提交锁文件。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  tamper: true,
  examines: { en: "entries of lockfiles", "zh-CN": "锁文件条目" },
  options: noOptions,
  messages: {
    one: {
      text: { en: "Nothing needs {name} {version}.", "zh-CN": "没有任何东西需要 {name} {version}。" },
    },
    throughout: {
      text: {
        en: "Nothing needs {count} of the {examined} entries of this lockfile.",
        "zh-CN": "此锁文件的 {examined} 个条目中有 {count} 个没有被任何东西需要。",
      },
    },
  },
  examples: {
    given: { "package.json": manifest({ "left-pad": "^1.3.0" }) },
    bad: {
      "package-lock.json": lockOf(
        { "left-pad": "^1.3.0" },
        entryOf("flat-map", "1.0.0", { integrity: hash("B") }, { key: "sync/orphan" }),
        entryOf("left-pad", "1.3.0"),
      ),
    },
    good: { "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")) },
  },

  *check({ packages }) {
    let examined = 0;
    for (const { project, lockfile } of governingLockfiles(packages)) {
      const importers = importersOf(lockfile, project);
      if (importers.length === 0) continue;
      examined += lockfile.packages.length;
      const orphans = unreachable(lockfile, importers);
      const suspects = orphans.map((locked) => ({ locked, at: locked.at, params: {} }));
      yield* tell(lockfile, suspects, lockfile.packages.length);
    }
    return examined;
  },
});
