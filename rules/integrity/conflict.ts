import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { type Digest, readDigests } from "../../src/domain/packages/digests.ts";
import { entriesIn } from "../../src/domain/packages/entries.ts";
import type { Integrity } from "../../src/domain/packages/integrity.ts";
import type { LockedPackage } from "../../src/domain/packages/locked-package.ts";
import type { Location } from "../../src/domain/source/location.ts";
import { entryOf, hash, lockOf, manifest, within } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";

export const conflict = defineRule<z.infer<typeof noOptions>>({
  id: "integrity/conflict",
  summary: {
    en: "Two lockfile entries vouch for one package version with different hashes.",
    "zh-CN": "锁文件的两个条目为同一个包版本给出了不同的哈希值。",
  },
  why: {
    en: "A published version never changes, so at least one of the two is wrong: a bad merge, or a swapped package.",
    "zh-CN": "已发布的版本不会改变，所以两者至少有一个是错的：合并出错，或者包被掉包。",
  },
  fix: {
    en: "Restore the entry from the base branch, or remove it and let the package manager write it again. If you did not change it, find out who did.",
    "zh-CN": "从基础分支恢复该条目，或删除它并让包管理器重新写入。如果不是你改的，查明是谁改的。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  tamper: true,
  examines: { en: "package versions with a hash", "zh-CN": "有哈希值的包版本" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{name} {version} has another {algorithm} hash here than in {other}.",
        "zh-CN": "{name} {version} 在此处的 {algorithm} 哈希值与 {other} 中的不同。",
      },
    },
    shared: {
      text: {
        en: "{name} {version} has the hash of {owner}: whoever delivers that package passes for this one.",
        "zh-CN": "{name} {version} 的哈希值与 {owner} 相同：送来后者也会被当作前者。",
      },
    },
  },
  examples: {
    given: { "package.json": manifest({ "left-pad": "^1.3.0", "pad-left": "^2.0.0" }) },
    bad: {
      "package-lock.json": lockOf(
        { "left-pad": "^1.3.0", "pad-left": "^2.0.0" },
        entryOf("left-pad", "1.3.0"),
        within("pad-left", entryOf("left-pad", "1.3.0", { integrity: hash("B") }, { integrity: "integrity/conflict" })),
        entryOf("pad-left", "2.0.0", { integrity: hash("C"), dependencies: { "left-pad": "1.3.0" } }),
      ),
    },
    good: {
      "package-lock.json": lockOf(
        { "left-pad": "^1.3.0", "pad-left": "^2.0.0" },
        entryOf("left-pad", "1.3.0"),
        within("pad-left", entryOf("left-pad", "1.3.0")),
        entryOf("pad-left", "2.0.0", { integrity: hash("C"), dependencies: { "left-pad": "1.3.0" } }),
      ),
    },
  },

  *check({ packages }) {
    const seen = new Map<string, Vouched>();
    const owners = new Map<string, LockedPackage>();
    let examined = 0;
    for (const { lockfile, locked } of entriesIn(packages)) {
      if (locked.origin.kind !== "registry" || !locked.integrity) continue;
      examined++;
      const { at } = locked.integrity;
      const vouchers = vouchersOf(locked, locked.integrity);
      for (const { digest, key } of vouchers) {
        const earlier = seen.get(key);
        if (!earlier) seen.set(key, { hex: digest.hex, at });
        else if (earlier.hex !== digest.hex) {
          const { name, version } = locked;
          const other = `${earlier.at.path}:${earlier.at.line}`;
          const params = { name, version, algorithm: digest.algorithm, other };
          yield { at, message: "one", params, subject: [lockfile.path, locked.key, digest.algorithm] };
        }
      }
      const owner = ownerOf(locked, vouchers, owners);
      if (owner) yield { at, ...sharedWith(owner, locked), subject: [lockfile.path, locked.key] };
    }
    return examined;
  },
});

/** Remembers whose bytes a hash stands for. A package holds its own name and version, so no other has the same bytes. */
function ownerOf(
  locked: LockedPackage,
  vouchers: readonly Voucher[],
  owners: Map<string, LockedPackage>,
): LockedPackage | undefined {
  const others = vouchers.flatMap(({ digest }) => {
    const owner = owners.get(digest.hex) ?? locked;
    owners.set(digest.hex, owner);
    return owner.name === locked.name && owner.version === locked.version ? [] : [owner];
  });
  return others[0];
}

function sharedWith(owner: LockedPackage, { name, version }: LockedPackage) {
  return { message: "shared", params: { name, version, owner: `${owner.name} ${owner.version}` } };
}

interface Vouched {
  readonly hex: string;
  readonly at: Location;
}

/** A hash, and what it stands for. */
interface Voucher {
  readonly digest: Digest;
  readonly key: string;
}

/** Only hashes of the same bytes are comparable: one algorithm (given once), one kind of archive, one way of packing it. */
function vouchersOf({ name, version }: LockedPackage, integrity: Integrity): readonly Voucher[] {
  const { digests } = readDigests(integrity);
  const single = digests.filter((one) => digests.filter(({ algorithm }) => algorithm === one.algorithm).length === 1);
  return single.map((digest) => {
    const parts = [name, version, digest.algorithm, integrity.of, integrity.cacheKey ?? ""];
    return { digest, key: parts.join("\0") };
  });
}
