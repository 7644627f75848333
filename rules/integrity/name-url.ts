import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { claimsIn, lockfilesIn } from "../../src/domain/packages/entries.ts";
import { entryOf, lockOf, manifest, tarball } from "../lockfile-example.ts";
import { tell } from "../tell-entries.ts";
import { noOptions } from "../options.ts";

export const nameUrl = defineRule<z.infer<typeof noOptions>>({
  id: "integrity/name-url",
  summary: {
    en: "The address of a locked package is that of another package.",
    "zh-CN": "锁定包的地址是另一个包的地址。",
  },
  why: {
    en: "`npm ci` installs whatever the address delivers, and the hash beside it may be that of the other package: then nothing warns.",
    "zh-CN": "`npm ci` 会安装该地址提供的任何内容，而旁边的哈希值可能正是另一个包的：于是没有任何警告。",
  },
  fix: {
    en: "Restore the entry from the base branch, or remove it and let the package manager write it again. If you did not change it, find out who did.",
    "zh-CN": "从基础分支恢复该条目，或删除它并让包管理器重新写入。如果不是你改的，查明是谁改的。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  tamper: true,
  examines: { en: "registry packages with an address", "zh-CN": "有地址的注册表包" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "The address of {name} {version} is that of {claimed}.",
        "zh-CN": "{name} {version} 的地址是 {claimed} 的。",
      },
    },
    throughout: {
      text: {
        en: "{count} of {examined} addresses in this lockfile are those of other packages.",
        "zh-CN": "此锁文件的 {examined} 个地址中有 {count} 个是其他包的。",
      },
    },
  },
  examples: {
    given: { "package.json": manifest({ "left-pad": "^1.3.0" }) },
    bad: {
      "package-lock.json": lockOf(
        { "left-pad": "^1.3.0" },
        entryOf("left-pad", "1.3.0", { resolved: tarball("inherits", "1.3.0") }, { resolved: "integrity/name-url" }),
      ),
    },
    good: { "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")) },
  },

  *check({ packages }) {
    let examined = 0;
    let unfamiliar = 0;
    for (const { lockfile } of lockfilesIn(packages)) {
      const { claims, unfamiliar: odd } = claimsIn(lockfile);
      examined += claims.length;
      unfamiliar += odd;
      const suspects = claims
        .filter(({ locked, claim }) => claim.name !== locked.name)
        .map(({ locked, at, claim }) => ({ locked, at, params: { claimed: claim.name } }));
      yield* tell(lockfile, suspects, claims.length);
    }
    return { examined, unknown: { "unfamiliar-address": unfamiliar } };
  },
});
