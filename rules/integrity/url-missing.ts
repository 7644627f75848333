import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { isFetched, lockfilesIn } from "../../src/domain/packages/entries.ts";
import type { Lockfile } from "../../src/domain/packages/lockfile.ts";
import type { NodeProject } from "../../src/domain/packages/project.ts";
import { entryOf, hash, lockOf, manifest } from "../lockfile-example.ts";
import { tell } from "../tell-entries.ts";
import { noOptions } from "../options.ts";

export const urlMissing = defineRule<z.infer<typeof noOptions>>({
  id: "integrity/url-missing",
  summary: {
    en: "A locked package has lost its address, although the others of its lockfile have one.",
    "zh-CN": "锁定的包没有地址，而同一锁文件中的其他包都有。",
  },
  why: {
    en: "Without an address the package manager asks whatever registry is configured at that moment.",
    "zh-CN": "没有地址时，包管理器会去询问当时配置的任意注册表。",
  },
  fix: {
    en: "Restore the entry from the base branch, or remove it and let the package manager write it again. To leave all addresses out, set `omit-lockfile-registry-resolved` and write the whole lockfile again.",
    "zh-CN":
      "从基础分支恢复该条目，或删除它并让包管理器重新写入。若想省略所有地址，设置 `omit-lockfile-registry-resolved` 并重新生成整个锁文件。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  tamper: true,
  examines: { en: "packages of lockfiles that record addresses", "zh-CN": "记录地址的锁文件中的包" },
  options: noOptions,
  messages: {
    one: {
      text: { en: "{name} {version} has no address.", "zh-CN": "{name} {version} 没有地址。" },
    },
    throughout: {
      text: {
        en: "{count} of {examined} packages in this lockfile have no address, the others have.",
        "zh-CN": "此锁文件的 {examined} 个包中有 {count} 个没有地址，其余的有。",
      },
      severity: "warning",
    },
  },
  examples: {
    given: { "package.json": manifest({ "left-pad": "^1.3.0", "pad-left": "^2.0.0" }) },
    bad: {
      "package-lock.json": lockOf(
        { "left-pad": "^1.3.0", "pad-left": "^2.0.0" },
        entryOf("left-pad", "1.3.0"),
        entryOf("pad-left", "2.0.0", { resolved: null, integrity: hash("B") }, { key: "integrity/url-missing" }),
      ),
    },
    good: {
      "package-lock.json": lockOf(
        { "left-pad": "^1.3.0", "pad-left": "^2.0.0" },
        entryOf("left-pad", "1.3.0"),
        entryOf("pad-left", "2.0.0", { integrity: hash("B") }),
      ),
    },
  },

  *check({ packages }) {
    let examined = 0;
    for (const { project, lockfile } of lockfilesIn(packages)) {
      if (lockfile.omitsUrls || !recordsUrls(lockfile) || mayOmit(project)) continue;
      const fetched = lockfile.packages.filter((locked) => isFetched(locked));
      const bare = fetched.filter((locked) => locked.integrity && "url" in locked.origin === false);
      examined += fetched.length;
      yield* tell(
        lockfile,
        bare.map((locked) => ({ locked, at: locked.at, params: {} })),
        fetched.length,
      );
    }
    return examined;
  },
});

/** pnpm, yarn berry and bun write an address only where it cannot be told from name and version. */
function recordsUrls({ manager, edition }: Lockfile): boolean {
  return manager === "npm" || edition === "classic";
}

function mayOmit({ settings }: NodeProject): boolean {
  return settings.some(({ values }) => values.get("omit-lockfile-registry-resolved")?.text === "true");
}
