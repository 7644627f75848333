import type * as z from "zod";
import { type Codebase, defineRule } from "../../src/domain/findings/rule.ts";
import { changedSums } from "../../src/domain/packages/go/sum-changes.ts";
import { lockPairs, samePackages } from "../../src/domain/packages/lock-pairs.ts";
import { changedAlgorithm } from "../../src/domain/packages/hash-changes.ts";
import { entryOf, hash, lockOf, manifest } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";

export const sameVersionNewHash = defineRule<z.infer<typeof noOptions>>({
  id: "lockdiff/same-version-new-hash",
  summary: {
    en: "The hash of a package changed although its version did not.",
    "zh-CN": "包的版本没变，哈希值却变了。",
  },
  why: {
    en: "A published version never changes. This is how a swapped package looks in a lockfile.",
    "zh-CN": "已发布的版本不会改变。被掉包的包在锁文件里就是这个样子。",
  },
  fix: {
    en: "Restore the entry from the base branch. If the change is meant, say in the pull request why.",
    "zh-CN": "从基础分支恢复该条目。如果是有意修改，在合并请求中说明原因。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  beside: "change",
  tamper: true,
  examines: { en: "packages that were locked before in the same version", "zh-CN": "此前以相同版本锁定的包" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{name} {version} had another {algorithm} hash before.",
        "zh-CN": "{name} {version} 之前的 {algorithm} 哈希值不同。",
      },
    },
  },
  examples: {
    given: { "package.json": manifest({ "left-pad": "^1.3.0" }) },
    base: { "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")) },
    bad: {
      "package-lock.json": lockOf(
        { "left-pad": "^1.3.0" },
        entryOf("left-pad", "1.3.0", { integrity: hash("B") }, { integrity: "lockdiff/same-version-new-hash" }),
      ),
    },
    good: { "package-lock.json": lockOf({ "left-pad": "^1.3.0" }, entryOf("left-pad", "1.3.0")) },
  },

  *check(codebase) {
    let examined = 0;
    for (const pair of lockPairs(codebase)) {
      for (const { locked, before } of samePackages(pair)) {
        examined++;
        const algorithm = changedAlgorithm(locked, before);
        if (algorithm === undefined) continue;
        const { name, version, key } = locked;
        yield {
          at: locked.integrity?.at ?? locked.at,
          message: "one",
          params: { name, version, algorithm },
          subject: [pair.lockfile.path, key],
        };
      }
    }
    for (const { module, version, at } of changedSums(codebase.packages.go, codebase.base?.packages.go ?? [])) {
      const params = { name: module, version, algorithm: "h1" };
      yield { at, message: "one", params, subject: [at.path, module, version] };
    }
    return examined + sumLines(codebase);
  },
});

/** Lines of go.sum are there to be compared only if there is something to compare them with. */
function sumLines({ packages, base }: Codebase): number {
  if (!base) return 0;
  return packages.go.reduce((sum, file) => sum + ("lines" in file ? file.lines.length : 0), 0);
}
