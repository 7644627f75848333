import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import type { GoRequire } from "../../src/domain/packages/go/go-file.ts";
import { goMod, money, shop } from "../go-example.ts";
import { noOptions } from "../options.ts";

export const duplicateRequire = defineRule<z.infer<typeof noOptions>>({
  id: "go/duplicate-require",
  summary: {
    en: "A module is required twice.",
    "zh-CN": "同一模块被要求了两次。",
  },
  why: {
    en: "Go silently takes the higher version, whatever the other line says.",
    "zh-CN": "Go 会默默采用较高的版本，无论另一行写的是什么。",
  },
  fix: {
    en: "Keep one line; `go mod tidy` removes the other.",
    "zh-CN": "只保留一行；`go mod tidy` 会删除另一行。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",

  examines: { en: "requirements", "zh-CN": "依赖要求" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{module} {version} is required here again; line {line} has {other}.",
        "zh-CN": "此处再次要求 {module} {version}；第 {line} 行为 {other}。",
      },
    },
  },
  examples: {
    given: shop,
    bad: { "go.mod": goMod(money, "require example.com/money v1.2.0 // expect: go/duplicate-require") },
    good: { "go.mod": goMod(money) },
  },

  *check({ packages }) {
    let examined = 0;
    for (const file of packages.go) {
      if (file.kind !== "go.mod") continue;
      const seen = new Map<string, GoRequire>();
      for (const required of file.requires) {
        examined++;
        const { path: module, version, at } = required;
        const first = seen.get(module);
        seen.set(module, first ?? required);
        if (!first) continue;
        const params = { module, version, line: first.at.line, other: first.version };
        yield { at, message: "one", params, subject: [file.path, module, version] };
      }
    }
    return examined;
  },
});
