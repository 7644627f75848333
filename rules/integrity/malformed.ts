import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { lockfilesIn } from "../../src/domain/packages/entries.ts";
import { readDigests } from "../../src/domain/packages/digests.ts";
import type { LockedPackage } from "../../src/domain/packages/locked-package.ts";
import { entryOf, lockOf, manifest } from "../lockfile-example.ts";
import { type Suspect, tell } from "../tell-entries.ts";
import { noOptions } from "../options.ts";

export const malformed = defineRule<z.infer<typeof noOptions>>({
  id: "integrity/malformed",
  summary: { en: "A hash in a lockfile is no hash.", "zh-CN": "锁文件中的哈希值不是有效的哈希值。" },
  why: {
    en: "A value of the wrong length or alphabet vouches for nothing: it is damaged, cut off, or was written so that nobody looks twice.",
    "zh-CN": "长度或字符不对的值什么都不能担保：要么已损坏或被截断，要么是有人故意这样写。",
  },
  fix: {
    en: "Restore the entry from the base branch, or remove it and let the package manager write it again. If you did not change it, find out who did.",
    "zh-CN": "从基础分支恢复该条目，或删除它并让包管理器重新写入。如果不是你改的，查明是谁改的。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  tamper: true,
  examines: { en: "hashes", "zh-CN": "哈希值" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: 'The hash of {name} {version} is malformed: "{token}".',
        "zh-CN": "{name} {version} 的哈希值格式错误：“{token}”。",
      },
    },
    throughout: {
      text: {
        en: "{count} of {examined} hashes in this lockfile are malformed.",
        "zh-CN": "此锁文件的 {examined} 个哈希值中有 {count} 个格式错误。",
      },
    },
  },
  examples: {
    given: { "package.json": manifest({ "left-pad": "^1.3.0" }) },
    bad: {
      "package-lock.json": lockOf(
        { "left-pad": "^1.3.0" },
        entryOf("left-pad", "1.3.0", { integrity: "sha512-AAAA" }, { integrity: "integrity/malformed" }),
      ),
    },
    good: { "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")) },
  },

  *check({ packages }) {
    let examined = 0;
    for (const { lockfile } of lockfilesIn(packages)) {
      const hashed = lockfile.packages.filter(
        ({ integrity }) => integrity !== undefined && integrity.text.trim() !== "",
      );
      examined += hashed.length;
      yield* tell(lockfile, hashed.flatMap(suspectOf), hashed.length);
    }
    return examined;
  },
});

/** One bad token is enough, even beside a good one: nobody writes it by accident. */
function suspectOf(locked: LockedPackage): readonly Suspect[] {
  const { integrity } = locked;
  if (!integrity) return [];
  return readDigests(integrity)
    .malformed.slice(0, 1)
    .map((token) => ({ locked, at: integrity.at, params: { token: token.slice(0, 100) } }));
}
