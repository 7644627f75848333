import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { lt, valid } from "semver";
import { loweredRequires } from "../../src/domain/packages/go/sum-changes.ts";
import { lockPairs } from "../../src/domain/packages/lock-pairs.ts";
import { unchangedRequirements } from "../../src/domain/packages/requirement-changes.ts";
import { entryOf, hash, lockOf, manifest } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";

export const downgrade = defineRule<z.infer<typeof noOptions>>({
  id: "lockdiff/downgrade",
  summary: {
    en: "A package is locked to an older version than before, although what is asked for did not change.",
    "zh-CN": "要求没有变化，包却被锁定到比之前更旧的版本。",
  },
  why: {
    en: "Old versions have known holes. Nobody goes back without touching the range, except by a bad merge or on purpose.",
    "zh-CN": "旧版本有已知漏洞。不改范围就回退版本，不是合并出错就是有意为之。",
  },
  fix: {
    en: "Restore the entry from the base branch; to stay on the older version, say so in the range.",
    "zh-CN": "从基础分支恢复该条目；若要停留在旧版本，在版本范围中写明。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",
  beside: "change",
  examines: { en: "requirements that did not change", "zh-CN": "没有变化的依赖声明" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{name} went from {before} back to {version}; {range} allows both.",
        "zh-CN": "{name} 从 {before} 退回到 {version}；{range} 两者都允许。",
      },
    },
    go: {
      text: {
        en: "{name} went from {before} back to {version}.",
        "zh-CN": "{name} 从 {before} 退回到 {version}。",
      },
      fix: {
        en: "If the older version is meant, say in the pull request why; `go mod tidy` never lowers one by itself.",
        "zh-CN": "如果确要使用旧版本，在合并请求中说明原因；`go mod tidy` 自己不会降低版本。",
      },
    },
  },
  examples: {
    given: { "package.json": manifest({ "left-pad": "^1.3.0" }) },
    base: { "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.4.0")) },
    bad: {
      "package-lock.json": lockOf(
        { "left-pad": "^1.3.0" },
        entryOf("left-pad", "1.3.0", { integrity: hash("B") }, { version: "lockdiff/downgrade" }),
      ),
    },
    good: {
      "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.4.1", { integrity: hash("B") })),
    },
  },

  *check(codebase) {
    let examined = 0;
    for (const pair of lockPairs(codebase)) {
      for (const { edge, locked, before } of unchangedRequirements(pair)) {
        examined++;
        if (!valid(locked.version) || !valid(before.version) || !lt(locked.version, before.version)) continue;
        const params = { name: edge.name, version: locked.version, before: before.version, range: edge.raw };
        yield { at: locked.versionAt ?? locked.at, message: "one", params, subject: [pair.lockfile.path, edge.name] };
      }
    }
    for (const { at, module, ...versions } of loweredRequires(codebase.packages.go, codebase.base?.packages.go ?? [])) {
      examined++;
      yield { at, message: "go", params: { name: module, ...versions }, subject: [at.path, module] };
    }
    return examined;
  },
});
