import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { type Vouched, vouchedIn } from "../../src/domain/packages/artifacts/archive-questions.ts";
import { strangerAmong } from "../../src/domain/packages/artifacts/identity.ts";
import { entryOf, hash, lockOf, manifest } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";
import { Tally } from "../tally.ts";

export const cache = defineRule<z.infer<typeof noOptions>>({
  id: "integrity/cache",
  summary: {
    en: "A package in this machine's cache is not the one that the lockfile says.",
    "zh-CN": "本机缓存中的包不是锁文件所说的包。",
  },
  why: {
    en: "A lockfile entry may carry the address and the valid hash of another package, and npm installs that one. A cache whose bytes were changed is what an attacker leaves behind on a build machine.",
    "zh-CN":
      "锁文件条目可以带有另一个包的地址和有效哈希值，npm 就会安装那个包。字节被改动的缓存则是攻击者留在构建机上的痕迹。",
  },
  fix: {
    en: "If the package is another one, restore the entry from the base branch and find out who changed it. If its bytes were changed, clear the cache (`npm cache clean --force`, `yarn cache clean`) and find out who wrote to it. Runs with `--verify-bytes`.",
    "zh-CN":
      "如果是另一个包，从基础分支恢复该条目，并查明是谁改的。如果字节被改动，清空缓存（`npm cache clean --force`、`yarn cache clean`），并查明是谁写入的。使用 `--verify-bytes` 时运行。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  beside: "machine",
  tamper: true,
  examines: { en: "packages found in caches", "zh-CN": "在缓存中找到的包" },
  options: noOptions,
  messages: {
    altered: {
      text: {
        en: "The cached archive of {name} {version} does not hash to what the lockfile says: its bytes are not the ones that were locked.",
        "zh-CN": "{name} {version} 的缓存归档与锁文件中的哈希值不符：它的字节不是锁定时的字节。",
      },
    },
    identity: {
      text: {
        en: "The hash of {name} {version} is that of {found}, which is installed in its place.",
        "zh-CN": "{name} {version} 的哈希值属于 {found}，安装的将是后者。",
      },
    },
  },
  examples: {
    machine: {
      archives: {
        [hash("A")]: { kind: "intact", identities: [{ name: "left-pad", version: "1.3.0" }] },
        [hash("B")]: { kind: "intact", identities: [{ name: "left-pat", version: "6.6.6" }] },
      },
    },
    given: { "package.json": manifest({ "left-pad": "^1.3.0" }) },
    bad: {
      "package-lock.json": lockOf(
        { "left-pad": "^1.3.0" },
        entryOf("left-pad", "1.3.0", { integrity: hash("B") }, { integrity: "integrity/cache" }),
      ),
    },
    good: { "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")) },
  },

  *check({ packages }) {
    const { artifacts } = packages;
    if (!artifacts) return 0;
    const tally = new Tally();
    let examined = 0;
    for (const vouched of vouchedIn(packages)) {
      const archive = artifacts.archives.get(vouched.key) ?? { kind: "unknown", reason: "not-in-cache" };
      if (archive.kind === "unknown") {
        tally.add(archive.reason);
        continue;
      }
      examined++;
      if (archive.kind === "altered") yield fault(vouched, "altered", "");
      else {
        const stranger = strangerAmong(archive.identities, vouched.locked);
        if (stranger) yield fault(vouched, "identity", `${stranger.name} ${stranger.version}`);
      }
    }
    return { examined, unknown: tally.unknown };
  },
});

function fault({ lockfile, locked, integrity }: Vouched, message: "altered" | "identity", found: string) {
  const { name, version, key } = locked;
  return { at: integrity.at, message, params: { name, version, found }, subject: [lockfile.path, key] };
}
