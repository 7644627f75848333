import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { claimsIn, lockfilesIn } from "../../src/domain/packages/entries.ts";
import { withoutBuild } from "../../src/domain/packages/tarball-url.ts";
import { entryOf, lockOf, manifest, tarball } from "../lockfile-example.ts";
import { tell } from "../tell-entries.ts";
import { noOptions } from "../options.ts";

export const versionUrl = defineRule<z.infer<typeof noOptions>>({
  id: "integrity/version-url",
  summary: {
    en: "The address of a locked package is that of another version.",
    "zh-CN": "锁定包的地址是另一个版本的地址。",
  },
  why: {
    en: "The lockfile says one version and installs another: perhaps an old one with a claims hole.",
    "zh-CN": "锁文件写的是一个版本，安装的却是另一个：也许是有已知漏洞的旧版本。",
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
        en: "The address of {name} {version} is that of version {claimed}.",
        "zh-CN": "{name} {version} 的地址是版本 {claimed} 的。",
      },
    },
    throughout: {
      text: {
        en: "{count} of {examined} addresses in this lockfile are those of other versions.",
        "zh-CN": "此锁文件的 {examined} 个地址中有 {count} 个是其他版本的。",
      },
    },
  },
  examples: {
    given: { "package.json": manifest({ "left-pad": "^1.3.0" }) },
    bad: {
      "package-lock.json": lockOf(
        { "left-pad": "^1.3.0" },
        entryOf("left-pad", "1.3.0", { resolved: tarball("left-pad", "1.2.0") }, { resolved: "integrity/version-url" }),
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
        .filter(({ locked, claim }) => claim.name === locked.name && claim.version !== withoutBuild(locked.version))
        .map(({ locked, at, claim }) => ({ locked, at, params: { claimed: claim.version } }));
      yield* tell(lockfile, suspects, claims.length);
    }
    return { examined, unknown: { "unfamiliar-address": unfamiliar } };
  },
});
