import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { lockPairs } from "../../src/domain/packages/lock-pairs.ts";
import { changedPackages } from "../../src/domain/packages/new-packages.ts";
import { changedStatements } from "../../src/domain/packages/requirement-changes.ts";
import { entryOf, hash, lockOf, manifest } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";

export const lockOnly = defineRule<z.infer<typeof noOptions>>({
  id: "lockdiff/lock-only",
  summary: {
    en: "The lockfile changed, but nothing that could have changed it.",
    "zh-CN": "锁文件变了，但能引起它变化的东西都没变。",
  },
  why: {
    en: "An edit by hand looks like this; so does an update of transitive packages, which should say so.",
    "zh-CN": "手工修改就是这个样子；更新间接依赖也是如此，但应当说明。",
  },
  fix: {
    en: "If packages were updated on purpose, say so in the pull request; else restore the lockfile from the base branch.",
    "zh-CN": "如果是有意更新，在合并请求中说明；否则从基础分支恢复锁文件。",
  },
  since: "0.2.0",
  severity: "off",
  needs: "packages",
  beside: "change",
  examines: { en: "lockfiles", "zh-CN": "锁文件" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{count} {count|package|packages} changed in this lockfile, first {name}, and no manifest or setting did.",
        "zh-CN": "此锁文件中有 {count} 个包变化，首个是 {name}，而清单和设置都没有变。",
      },
    },
  },
  examples: {
    given: { "package.json": manifest({ "left-pad": "^1.3.0" }) },
    base: { "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")) },
    bad: {
      "package-lock.json": lockOf(
        { "left-pad": "^1.3.0" },
        entryOf("left-pad", "1.3.1", { integrity: hash("B") }, { key: "lockdiff/lock-only" }),
      ),
    },
    good: { "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")) },
  },

  *check(codebase) {
    let examined = 0;
    for (const pair of lockPairs(codebase)) {
      examined++;
      const changed = changedPackages(pair);
      const [first] = changed;
      if (!first || changedStatements(pair) > 0) continue;
      const params = { count: changed.length, name: first.name };
      yield { at: first.at, message: "one", params, subject: [pair.lockfile.path] };
    }
    return examined;
  },
});
