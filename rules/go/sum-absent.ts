import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { goTree } from "../../src/domain/packages/go/go-modules.ts";
import { fetched, sumsFor } from "../../src/domain/packages/go/go-sums.ts";
import { goFile, goMod, money, sumOf } from "../go-example.ts";
import { noOptions } from "../options.ts";

export const sumAbsent = defineRule<z.infer<typeof noOptions>>({
  id: "go/sum-absent",
  summary: {
    en: "A module has requirements and no go.sum.",
    "zh-CN": "模块有依赖要求，却没有 go.sum。",
  },
  why: {
    en: "Nothing vouches for what gets downloaded, and builds fail with `missing go.sum entry`.",
    "zh-CN": "下载内容没有任何保证，构建会以 `missing go.sum entry` 失败。",
  },
  fix: {
    en: "Run `go mod tidy` and commit go.sum; it belongs into version control.",
    "zh-CN": "运行 `go mod tidy` 并提交 go.sum；它应纳入版本控制。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",

  examines: { en: "modules with requirements", "zh-CN": "有依赖要求的模块" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "This module requires {count} other {count|module|modules} and has no go.sum beside it.",
        "zh-CN": "此模块要求 {count} 个其他模块，旁边却没有 go.sum。",
      },
    },
  },
  examples: {
    given: { "shop.go": goFile("example.com/money") },
    bad: { "go.mod": goMod(`${money} // expect: go/sum-absent`) },
    good: { "go.mod": goMod(money), "go.sum": sumOf("example.com/money", "v1.2.0") },
  },

  *check({ packages }) {
    let examined = 0;
    const tree = goTree(packages);
    for (const module of tree.modules.values()) {
      const needed = fetched(module);
      const [first] = needed;
      if (!first) continue;
      examined++;
      if (module.vendor || sumsFor(module, tree).length > 0) continue;
      const params = { count: needed.length };
      yield { at: first.required.at, message: "one", params, subject: [module.mod.path] };
    }
    return examined;
  },
});
