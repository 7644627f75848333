import * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { matchesPrefixPatterns } from "../../src/domain/packages/go/prefix-patterns.ts";
import { commitDay, pseudoFault, pseudoVersion } from "../../src/domain/packages/go/pseudo-version.ts";
import { goFile, goMod, money, sumOf } from "../go-example.ts";

const options = z.strictObject({
  forbid: z
    .array(z.string())
    .default([])
    .describe("Module paths, as in GOPRIVATE, that may not be required by a commit: `github.com/corp/*`"),
});

export const pseudoVersions = defineRule<z.infer<typeof options>>({
  id: "go/pseudo-version",
  summary: {
    en: "A module is pinned to a commit instead of a release.",
    "zh-CN": "模块固定在某次提交，而不是发布版本。",
  },
  why: {
    en: "A commit has no promise of compatibility, and a made-up version that cannot exist never resolves.",
    "zh-CN": "提交没有兼容性承诺；而不可能存在的伪版本永远无法解析。",
  },
  fix: {
    en: "Require a tagged version, or write the pseudo-version anew with `go get module@commit`.",
    "zh-CN": "改用带标签的版本，或用 `go get 模块@提交` 重新写入伪版本。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",

  examines: { en: "pseudo-versions", "zh-CN": "伪版本" },
  options,
  messages: {
    pinned: {
      text: {
        en: "{module} is pinned to commit {revision} of {day}.",
        "zh-CN": "{module} 固定在 {day} 的提交 {revision}。",
      },
    },
    wrong: {
      text: {
        en: "Go refuses this: {module}@{version}: invalid pseudo-version: {error}.",
        "zh-CN": "Go 不接受此处：{module}@{version}: invalid pseudo-version: {error}。",
      },
    },
  },
  examples: {
    given: {
      "go.sum": sumOf("example.com/money", "v1.2.0"),
      "shop.go": goFile("example.com/money"),
    },
    bad: {
      "go.mod": goMod(money, "exclude example.com/tax v0.0.0-20261399000000-abcdef123456 // expect: go/pseudo-version"),
    },
    good: { "go.mod": goMod(money, "exclude example.com/tax v0.0.0-20260102030405-abcdef123456") },
  },

  *check({ packages }, { forbid }) {
    let examined = 0;
    for (const file of packages.go) {
      if (file.kind !== "go.mod") continue;
      for (const { path: module, version, versionAt: at } of [...file.requires, ...file.excludes]) {
        const pseudo = pseudoVersion(version);
        if (!pseudo) continue;
        examined++;
        const error = pseudoFault(pseudo);
        const isForbidden = matchesPrefixPatterns(forbid.join(","), module);
        if (error === undefined && !isForbidden) continue;
        const params = { module, version, revision: pseudo.revision, day: commitDay(pseudo) ?? "", error: error ?? "" };
        yield { at, message: error === undefined ? "pinned" : "wrong", params, subject: [file.path, module, version] };
      }
    }
    return examined;
  },
});
