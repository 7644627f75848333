import * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { isFetched, lockfilesIn } from "../../src/domain/packages/entries.ts";
import { readDigests, strength, strongest } from "../../src/domain/packages/digests.ts";
import { hostOf } from "../../src/domain/packages/hosts.ts";
import type { LockedPackage } from "../../src/domain/packages/locked-package.ts";
import { entryOf, hash, lockOf, manifest } from "../lockfile-example.ts";
import { type Suspect, tell } from "../tell-entries.ts";

const options = z.strictObject({
  allow: z.array(z.string()).default([]).describe("Hosts whose registry offers nothing better"),
});

export const weak = defineRule<z.infer<typeof options>>({
  id: "integrity/weak",
  summary: { en: "A locked package is vouched for by a weak hash only.", "zh-CN": "锁定的包只有弱哈希值担保。" },
  why: {
    en: "SHA-1 and MD5 collisions can be made: two different archives with one hash. Registries have offered SHA-512 since 2017.",
    "zh-CN": "SHA-1 和 MD5 可以制造碰撞：两个不同的压缩包可以有同一个哈希值。注册表自 2017 年起就提供 SHA-512。",
  },
  fix: {
    en: "Remove the entry and let the package manager write it again; for a registry that offers nothing better, name its host in `allow`.",
    "zh-CN": "删除该条目并让包管理器重新写入；如果注册表只提供弱哈希，在 `allow` 中写明其主机。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  tamper: true,
  examines: { en: "locked packages with a hash", "zh-CN": "有哈希值的锁定包" },
  options,
  messages: {
    one: {
      text: {
        en: "{name} {version} is vouched for by {algorithm} alone.",
        "zh-CN": "{name} {version} 只有 {algorithm} 担保。",
      },
    },
    throughout: {
      text: {
        en: "{count} of {examined} hashes in this lockfile are weaker than SHA-512.",
        "zh-CN": "此锁文件的 {examined} 个哈希值中有 {count} 个弱于 SHA-512。",
      },
      fix: {
        en: "Write the lockfile again with a current version of the package manager.",
        "zh-CN": "用当前版本的包管理器重新生成锁文件。",
      },
      severity: "warning",
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
          { integrity: "sha1-WxUjaNVgwvrGnDg7XJnRs+w8RpQ=" },
          { integrity: "integrity/weak" },
        ),
      ),
    },
    good: {
      "package-lock.json": lockOf(
        { "left-pad": "^1.3.0" },
        entryOf("left-pad", "1.3.0", { integrity: `sha1-WxUjaNVgwvrGnDg7XJnRs+w8RpQ= ${hash("A")}` }),
      ),
    },
  },

  *check({ packages }, { allow }) {
    let examined = 0;
    for (const { lockfile } of lockfilesIn(packages)) {
      const hashed = lockfile.packages.filter((locked) => isFetched(locked) && !isAllowed(locked, allow));
      const suspects = hashed.flatMap((locked) => suspectOf(locked) ?? []);
      examined += hashed.length;
      yield* tell(lockfile, suspects, hashed.length);
    }
    return examined;
  },
});

function suspectOf(locked: LockedPackage): Suspect | undefined {
  if (!locked.integrity) return undefined;
  const [best] = strongest(readDigests(locked.integrity).digests);
  if (!best || strength(best.algorithm) >= strength("sha512")) return undefined;
  return { locked, at: locked.integrity.at, params: { algorithm: best.algorithm } };
}

function isAllowed({ origin, integrity }: LockedPackage, allow: readonly string[]): boolean {
  if (!integrity) return true;
  const host = "url" in origin && origin.url !== undefined ? hostOf(origin.url) : undefined;
  return host !== undefined && allow.includes(host);
}
