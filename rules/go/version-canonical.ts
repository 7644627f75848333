import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { canonicalVersion } from "../../src/domain/packages/go/semver.ts";
import { goMod, money, shop } from "../go-example.ts";
import { noOptions } from "../options.ts";

export const versionCanonical = defineRule<z.infer<typeof noOptions>>({
  id: "go/version-canonical",
  summary: {
    en: "A version in go.mod is not written out.",
    "zh-CN": "go.mod 中的版本没有写完整。",
  },
  why: {
    en: "Go first has to ask a server what it means, so a build with a read-only go.mod fails.",
    "zh-CN": "Go 必须先向服务器查询其含义，因此以只读 go.mod 构建会失败。",
  },
  fix: {
    en: "Run `go get` with that version, or `go mod tidy`; they write the version in full.",
    "zh-CN": "用该版本运行 `go get`，或运行 `go mod tidy`；它们会写出完整版本。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",

  examines: { en: "versions", "zh-CN": "版本" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: '"{version}" of {module} must be of the form v1.2.3.',
        "zh-CN": "{module} 的“{version}”必须写成 v1.2.3 的形式。",
      },
    },
  },
  examples: {
    given: shop,
    bad: { "go.mod": goMod(money, "exclude example.com/money v1.3 // expect: go/version-canonical") },
    good: { "go.mod": goMod(money, "exclude example.com/money v1.3.0") },
  },

  *check({ packages }) {
    let examined = 0;
    for (const file of packages.go) {
      if (file.kind !== "go.mod") continue;
      for (const { path: module, version, versionAt } of [...file.requires, ...file.excludes]) {
        examined++;
        if (canonicalVersion(version) === version) continue;
        const params = { module, version };
        yield { at: versionAt, message: "one", params, subject: [file.path, module, version] };
      }
    }
    return examined;
  },
});
