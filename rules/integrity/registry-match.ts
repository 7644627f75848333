import type { UnknownReason } from "../../src/domain/findings/unknown-reason.ts";
import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { addressOf, entriesIn, isFetched } from "../../src/domain/packages/entries.ts";
import { isSameArchive } from "../../src/domain/packages/registry/archive-address.ts";
import { matchDigests } from "../../src/domain/packages/registry/digest-match.ts";
import { type LookUp, lookUp } from "../../src/domain/packages/registry/lookup.ts";
import { entryOf, hash, lockOf, manifest } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";
import { snapshot } from "../registry-example.ts";
import { Tally } from "../tally.ts";

export const registryMatch = defineRule<z.infer<typeof noOptions>>({
  id: "integrity/registry-match",
  summary: {
    en: "A locked package is not what the registry has under that name and version.",
    "zh-CN": "锁定的包与注册表中同名同版本的包不一致。",
  },
  why: {
    en: "A published version never changes. If the lockfile vouches for other bytes, somebody changed the lockfile or the package.",
    "zh-CN": "已发布的版本不会改变。如果锁文件担保的是其他内容，说明有人改动了锁文件或包。",
  },
  fix: {
    en: "Find out who changed the entry; then restore it from the base branch, or remove it and let the package manager write it again.",
    "zh-CN": "查明是谁改动了该条目；然后从基础分支恢复，或删除它并让包管理器重新写入。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  tamper: true,
  examines: { en: "locked packages held against the registry snapshot", "zh-CN": "与注册表快照比对的锁定包" },
  options: noOptions,
  messages: {
    hash: {
      text: {
        en: "{name} {version} has another hash in the registry ({registry}).",
        "zh-CN": "{name} {version} 在注册表（{registry}）中的哈希值不同。",
      },
    },
    url: {
      text: {
        en: "{name} {version} is at another address in the registry: {tarball}",
        "zh-CN": "{name} {version} 在注册表中的地址不同：{tarball}",
      },
    },
    absent: {
      text: {
        en: "The registry ({registry}) has no version {version} of {name}.",
        "zh-CN": "注册表（{registry}）中没有 {name} 的 {version} 版本。",
      },
      fix: {
        en: "It may have been withdrawn for a reason: look it up, then move to a version that is there. If the snapshot is older than the lockfile, take it anew.",
        "zh-CN": "它可能因故被撤下：先查明原因，再换用存在的版本。如果快照早于锁文件，请重新生成快照。",
      },
      severity: "warning",
    },
  },
  examples: {
    given: { ...snapshot, "package.json": manifest({ "left-pad": "^1.3.0" }) },
    bad: {
      "package-lock.json": lockOf(
        { "left-pad": "^1.3.0" },
        entryOf(
          "left-pad",
          "1.3.0",
          { integrity: hash("B") },
          { integrity: "integrity/registry-match, integrity/registry-signature" },
        ),
      ),
    },
    good: { "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")) },
  },

  *check({ packages }) {
    const tally = new Tally();
    let examined = 0;
    for (const { lockfile, locked } of entriesIn(packages)) {
      if (!isFetched(locked) || locked.origin.kind !== "registry") continue;
      const { name, version, at, key } = locked;
      const subject = [lockfile.path, key];
      const found = lookUp(packages.registry, locked);
      if ("unknown" in found && "published" in found) {
        examined++;
        const { registry } = found.published;
        yield { at, message: "absent", params: { name, version, registry }, subject: [...subject, "absent"] };
        continue;
      }
      const dist = "unknown" in found ? undefined : found.release.dist;
      const match = dist ? matchDigests(locked.integrity, dist) : { unknown: reasonOf(found) };
      if (typeof match === "object") tally.add(match.unknown);
      else examined++;
      if ("unknown" in found || !dist) continue;
      if (match === "different") {
        const params = { name, version, registry: found.published.registry };
        yield { at: locked.integrity?.at ?? at, message: "hash", params, subject: [...subject, "hash"] };
      }
      const address = addressOf(locked);
      const { tarball } = dist;
      if (address && tarball !== undefined && !isSameArchive(address.url, tarball))
        yield { at: address.at, message: "url", params: { name, version, tarball }, subject: [...subject, "url"] };
    }
    return { examined, unknown: tally.unknown };
  },
});

/** A version that was locked after the snapshot was taken is in it without its hash. */
function reasonOf(found: LookUp): UnknownReason {
  return "unknown" in found ? found.unknown : "not-in-snapshot";
}
