import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { fileKey, localArtifacts } from "../../src/domain/packages/artifacts/local-artifacts.ts";
import { entryOf, lockOf, manifest } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";
import { Tally } from "../tally.ts";

const wanted = { "left-pad": "file:packed/left-pad-1.3.0.tgz" };

const entry = (integrity: string, mark?: string) =>
  lockOf(
    wanted,
    entryOf(
      "left-pad",
      "1.3.0",
      { resolved: "file:packed/left-pad-1.3.0.tgz", integrity },
      mark === undefined ? {} : { integrity: mark },
    ),
  );

/** Of the example's archive, which is a line of text. */
const right = "sha512-pksbSXo2BDyIC37uBxhOikjsuKi0hkKIq1bDakGX48P7+Ik3l/W376GWBomZQYcBNW3/HCvoJ0L+UoXRRYFn1g==";

export const localArtifact = defineRule<z.infer<typeof noOptions>>({
  id: "sync/local-artifact",
  summary: {
    en: "An archive in the tree is not the one that the lockfile has the hash of.",
    "zh-CN": "目录树中的归档与锁文件中的哈希值不符。",
  },
  why: {
    en: "A packed dependency is a binary file that nobody reads in a review. If it was exchanged, an install stops with EINTEGRITY, or takes the old one from a cache and hides the change.",
    "zh-CN":
      "打包的依赖是评审时没有人会读的二进制文件。如果它被调换，安装会以 EINTEGRITY 中止，或从缓存取用旧文件而掩盖这一变化。",
  },
  fix: {
    en: "If you packed it anew, run the package manager's install, which records the new hash. If not, restore the archive and find out who exchanged it.",
    "zh-CN": "如果是你重新打的包，运行包管理器的 install 记录新的哈希值。否则恢复该归档，并查明是谁调换的。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  tamper: true,
  examines: { en: "archives in the tree", "zh-CN": "目录树中的归档" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{path} does not hash to what this lockfile says of {name} {version}.",
        "zh-CN": "{path} 与此锁文件中 {name} {version} 的哈希值不符。",
      },
    },
  },
  examples: {
    given: { "package.json": manifest(wanted), "packed/left-pad-1.3.0.tgz": "left-pad 1.3.0\n" },
    bad: { "package-lock.json": entry(right.replace("pksb", "skbp"), "sync/local-artifact") },
    good: { "package-lock.json": entry(right) },
  },

  *check({ packages }) {
    const tally = new Tally();
    let examined = 0;
    for (const artifact of localArtifacts(packages)) {
      const file = packages.fileArtifacts?.get(fileKey(artifact)) ?? { kind: "unknown", reason: "not-in-tree" };
      if (file.kind === "unknown") {
        tally.add(file.reason);
        continue;
      }
      examined++;
      if (file.kind === "intact") continue;
      const { lockfile, locked, integrity, path = "" } = artifact;
      const { name, version, key } = locked;
      yield { at: integrity.at, message: "one", params: { path, name, version }, subject: [lockfile.path, key] };
    }
    return { examined, unknown: tally.unknown };
  },
});
