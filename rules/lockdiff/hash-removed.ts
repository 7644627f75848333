import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { lockPairs, samePackages } from "../../src/domain/packages/lock-pairs.ts";
import { entryOf, lockOf, manifest } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";

export const hashRemoved = defineRule<z.infer<typeof noOptions>>({
  id: "lockdiff/hash-removed",
  summary: {
    en: "A package lost its hash although its version did not change.",
    "zh-CN": "包的版本没变，却失去了哈希值。",
  },
  why: {
    en: "Without it the package manager installs whatever the server sends; nothing else in the lockfile shows that.",
    "zh-CN": "没有哈希值，包管理器会安装服务器发来的任何内容；锁文件中没有别的迹象。",
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
      text: { en: "{name} {version} had a hash before.", "zh-CN": "{name} {version} 之前有哈希值。" },
    },
  },
  examples: {
    given: { "package.json": manifest({ "left-pad": "^1.3.0" }) },
    base: { "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")) },
    bad: {
      "package-lock.json": lockOf(
        { "left-pad": "^1.3.0" },
        entryOf("left-pad", "1.3.0", { integrity: null }, { key: "lockdiff/hash-removed, integrity/missing" }),
      ),
    },
    good: { "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")) },
  },

  *check(codebase) {
    let examined = 0;
    for (const pair of lockPairs(codebase)) {
      for (const { locked, before } of samePackages(pair)) {
        examined++;
        const hadHash = before.every(({ integrity }) => integrity !== undefined && integrity.text !== "");
        if (!hadHash || (locked.integrity && locked.integrity.text !== "")) continue;
        const { name, version, key } = locked;
        yield { at: locked.at, message: "one", params: { name, version }, subject: [pair.lockfile.path, key] };
      }
    }
    return examined;
  },
});
