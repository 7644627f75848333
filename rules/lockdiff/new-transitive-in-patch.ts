import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { diff, lt, valid } from "semver";
import { lockPairs } from "../../src/domain/packages/lock-pairs.ts";
import { newPackages } from "../../src/domain/packages/new-packages.ts";
import { entryOf, hash, lockOf, manifest } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";

export const newTransitiveInPatch = defineRule<z.infer<typeof noOptions>>({
  id: "lockdiff/new-transitive-in-patch",
  summary: {
    en: "A patch release of a package brought a package that was not there before.",
    "zh-CN": "某个包的补丁版本带来了此前没有的包。",
  },
  why: {
    en: "A patch repairs something. One that suddenly needs another package is how event-stream was turned against its users.",
    "zh-CN": "补丁版本用于修复。突然需要另一个包的补丁，正是 event-stream 被用来攻击用户的方式。",
  },
  fix: {
    en: "Read what the new package does and who publishes it before you merge.",
    "zh-CN": "合并前先看清新包做什么、由谁发布。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",
  beside: "change",
  examines: { en: "packages that are new in the lockfile", "zh-CN": "锁文件中新出现的包" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{name} {version} is new; {parent} {parentVersion} needs it, {parentBefore} did not.",
        "zh-CN": "{name} {version} 是新的；{parent} {parentVersion} 需要它，{parentBefore} 不需要。",
      },
    },
  },
  examples: {
    given: { "package.json": manifest({ "left-pad": "^1.3.0" }) },
    base: { "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")) },
    bad: {
      "package-lock.json": lockOf(
        { "left-pad": "^1.3.0" },
        entryOf("left-pad", "1.3.1", { integrity: hash("B"), dependencies: { "flat-map": "^1.0.0" } }),
        entryOf("flat-map", "1.0.0", { integrity: hash("C") }, { key: "lockdiff/new-transitive-in-patch" }),
      ),
    },
    good: {
      "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.1", { integrity: hash("B") })),
    },
  },

  *check(codebase) {
    let examined = 0;
    for (const pair of lockPairs(codebase)) {
      for (const { locked, introducers } of newPackages(pair)) {
        examined++;
        const patch = introducers.find(({ by, before }) => before !== undefined && isPatch(before.version, by.version));
        if (!patch?.before) continue;
        const { name, version, at, key } = locked;
        const parent = { parent: patch.by.name, parentVersion: patch.by.version, parentBefore: patch.before.version };
        yield { at, message: "one", params: { name, version, ...parent }, subject: [pair.lockfile.path, key] };
      }
    }
    return examined;
  },
});

function isPatch(before: string, after: string): boolean {
  return valid(before) !== null && valid(after) !== null && lt(before, after) && diff(before, after) === "patch";
}
