import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { lockPairs } from "../../src/domain/packages/lock-pairs.ts";
import { newPackages } from "../../src/domain/packages/new-packages.ts";
import { entryOf, hash, lockOf, manifest } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";

export const newPackage = defineRule<z.infer<typeof noOptions>>({
  id: "lockdiff/new-package",
  summary: { en: "A package is new in the lockfile.", "zh-CN": "锁文件中出现了新的包。" },
  why: {
    en: "Every package is somebody's code in your product. This rule lists what a change brings, for teams that decide on each.",
    "zh-CN": "每个包都是进入你产品的他人代码。此规则列出变更带来的包，供逐个决定的团队使用。",
  },
  fix: { en: "Look at who publishes it, and whether it is needed.", "zh-CN": "看看由谁发布、是否需要。" },
  since: "0.2.0",
  severity: "off",
  needs: "packages",
  beside: "change",
  examines: { en: "packages that are new in the lockfile", "zh-CN": "锁文件中新出现的包" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{name} {version} is new; {parent} needs it.",
        "zh-CN": "{name} {version} 是新的；{parent} 需要它。",
      },
    },
  },
  examples: {
    given: { "package.json": manifest({ "left-pad": "^1.3.0" }) },
    base: { "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")) },
    bad: {
      "package-lock.json": lockOf(
        { "left-pad": "^1.3.0" },
        entryOf("left-pad", "1.4.0", { integrity: hash("B"), dependencies: { "flat-map": "^1.0.0" } }),
        entryOf("flat-map", "1.0.0", { integrity: hash("C") }, { key: "lockdiff/new-package" }),
      ),
    },
    good: {
      "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.4.0", { integrity: hash("B") })),
    },
  },

  *check(codebase) {
    let examined = 0;
    for (const pair of lockPairs(codebase)) {
      for (const { locked, introducers } of newPackages(pair)) {
        examined++;
        const { name, version, at, key } = locked;
        const [first] = introducers;
        const parent = first ? `${first.by.name} ${first.by.version}` : "package.json";
        yield { at, message: "one", params: { name, version, parent }, subject: [pair.lockfile.path, key] };
      }
    }
    return examined;
  },
});
