import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { lockPairs, samePackages } from "../../src/domain/packages/lock-pairs.ts";
import { weakening } from "../../src/domain/packages/hash-changes.ts";
import { entryOf, lockOf, manifest } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";

export const hashWeakened = defineRule<z.infer<typeof noOptions>>({
  id: "lockdiff/hash-weakened",
  summary: {
    en: "The hash of a package became weaker although its version did not change.",
    "zh-CN": "包的版本没变，哈希算法却变弱了。",
  },
  why: {
    en: "A weak hash can be forged; taking the strong one away is a step on the way to another package.",
    "zh-CN": "弱哈希可以伪造；去掉强哈希是掉包过程中的一步。",
  },
  fix: {
    en: "Restore the entry from the base branch. If the change is meant, say in the pull request why.",
    "zh-CN": "从基础分支恢复该条目。如果是有意修改，在合并请求中说明原因。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  beside: "change",
  tamper: true,
  examines: { en: "packages that were locked before in the same version", "zh-CN": "此前以相同版本锁定的包" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{name} {version} was vouched for by {before}, now by {algorithm} alone.",
        "zh-CN": "{name} {version} 之前由 {before} 担保，现在只有 {algorithm}。",
      },
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
          "1.3.0",
          { integrity: "sha1-WxUjaNVgwvrGnDg7XJnRs+w8RpQ=" },
          { integrity: "lockdiff/hash-weakened, integrity/weak" },
        ),
      ),
    },
    good: { "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")) },
  },

  *check(codebase) {
    let examined = 0;
    for (const pair of lockPairs(codebase)) {
      for (const { locked, before } of samePackages(pair)) {
        examined++;
        const weakened = weakening(locked, before);
        if (!weakened) continue;
        const { name, version, key } = locked;
        const params = { name, version, ...weakened };
        yield { at: locked.integrity?.at ?? locked.at, message: "one", params, subject: [pair.lockfile.path, key] };
      }
    }
    return examined;
  },
});
