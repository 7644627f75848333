import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { isFetched, lockfilesIn } from "../../src/domain/packages/entries.ts";
import type { LockedPackage } from "../../src/domain/packages/locked-package.ts";
import type { Lockfile } from "../../src/domain/packages/lockfile.ts";
import { noOptions } from "../options.ts";
import { entryOf, lockOf, manifest } from "../lockfile-example.ts";
import { tell } from "../tell-entries.ts";

export const missing = defineRule<z.infer<typeof noOptions>>({
  id: "integrity/missing",
  summary: {
    en: "A locked package has no hash, so whatever the server sends is installed.",
    "zh-CN": "锁定的包没有哈希值，服务器发来什么就会安装什么。",
  },
  why: {
    en: "Package managers verify only what the lockfile vouches for. Taking a hash out of it is enough to swap a package, and `npm ci` says nothing.",
    "zh-CN": "包管理器只验证锁文件担保的内容。只要从中删掉一个哈希值就足以掉包，而 `npm ci` 不会有任何提示。",
  },
  fix: {
    en: "Restore the entry from the base branch, or remove it and let the package manager write it again.",
    "zh-CN": "从基础分支恢复该条目，或删除它并让包管理器重新写入。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  tamper: true,
  examines: { en: "locked packages that are downloaded", "zh-CN": "需要下载的锁定包" },
  options: noOptions,
  messages: {
    one: { text: { en: "{name} {version} has no hash.", "zh-CN": "{name} {version} 没有哈希值。" } },
    throughout: {
      text: {
        en: "{count} of {examined} packages in this lockfile have no hash.",
        "zh-CN": "此锁文件的 {examined} 个包中有 {count} 个没有哈希值。",
      },
      fix: {
        en: "Write the lockfile again with a current version of the package manager, with checksums turned on.",
        "zh-CN": "用当前版本的包管理器重新生成锁文件，并启用校验和。",
      },
    },
  },
  examples: {
    given: { "package.json": manifest({ "left-pad": "^1.3.0" }) },
    bad: {
      "package-lock.json": lockOf(
        { "left-pad": "^1.3.0" },
        entryOf("left-pad", "1.3.0", { integrity: null }, { key: "integrity/missing" }),
      ),
    },
    good: { "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")) },
  },

  *check({ packages }) {
    let examined = 0;
    for (const { lockfile } of lockfilesIn(packages)) {
      const fetched = lockfile.packages.filter((locked) => isFetched(locked) && !mayLack(locked, lockfile));
      const bare = fetched.filter(({ integrity }) => integrity === undefined || integrity.text.trim() === "");
      const suspects = bare.map((locked) => ({ locked, at: locked.at, params: {} }));
      examined += fetched.length;
      yield* tell(lockfile, suspects, fetched.length);
    }
    return examined;
  },
});

/** yarn berry has no checksum for what other platforms install; bun none for tarballs that are no registry's. */
function mayLack({ conditional, origin }: LockedPackage, { manager, edition }: Lockfile): boolean {
  return (edition === "berry" && conditional) || (manager === "bun" && origin.kind === "tarball");
}
