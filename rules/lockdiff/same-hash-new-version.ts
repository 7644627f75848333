import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { sameBytes } from "../../src/domain/packages/hash-changes.ts";
import { byName, lockPairs } from "../../src/domain/packages/lock-pairs.ts";
import { entryOf, hash, lockOf, manifest } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";

export const sameHashNewVersion = defineRule<z.infer<typeof noOptions>>({
  id: "lockdiff/same-hash-new-version",
  summary: {
    en: "The version of a package changed although its hash did not.",
    "zh-CN": "包的版本变了，哈希值却没变。",
  },
  why: {
    en: "A package holds its own version, so two versions never have the same bytes: one of the two is not what is installed.",
    "zh-CN": "包里写有自己的版本，所以两个版本不会有相同的字节：其中之一不是实际安装的。",
  },
  fix: {
    en: "Restore the entry from the base branch and update the package with its package manager.",
    "zh-CN": "从基础分支恢复该条目，再用包管理器更新该包。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  tamper: true,
  examines: { en: "packages that were locked before in another version", "zh-CN": "此前以其他版本锁定的包" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{name} {version} has the hash that {before} had.",
        "zh-CN": "{name} {version} 的哈希值与此前的 {before} 相同。",
      },
    },
  },
  examples: {
    given: { "package.json": manifest({ "left-pad": "^1.3.0" }) },
    base: { "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")) },
    bad: {
      "package-lock.json": lockOf(
        { "left-pad": "^1.3.0" },
        entryOf("left-pad", "1.3.1", {}, { version: "lockdiff/same-hash-new-version" }),
      ),
    },
    good: {
      "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.1", { integrity: hash("B") })),
    },
  },

  *check(codebase) {
    let examined = 0;
    for (const { lockfile, before } of lockPairs(codebase)) {
      const earlier = byName(before.lockfile);
      for (const locked of lockfile.packages) {
        const { name, version, key, versionAt, at } = locked;
        const others = (earlier.get(name) ?? []).filter((one) => one.version !== "" && one.version !== version);
        if (version === "" || others.length === 0) continue;
        examined++;
        const twin = others.find((one) => sameBytes(locked, one));
        if (!twin) continue;
        const params = { name, version, before: twin.version };
        yield { at: versionAt ?? at, message: "one", params, subject: [lockfile.path, key] };
      }
    }
    return examined;
  },
});
