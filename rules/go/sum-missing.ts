import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { goImports } from "../../src/domain/packages/go/go-imports.ts";
import { goTree } from "../../src/domain/packages/go/go-modules.ts";
import { missingSums, sumsFor } from "../../src/domain/packages/go/go-sums.ts";
import { goMod, money, shop, sumOf } from "../go-example.ts";
import { noOptions } from "../options.ts";

export const sumMissing = defineRule<z.infer<typeof noOptions>>({
  id: "go/sum-missing",
  summary: {
    en: "go.sum has no hash for a module that the build needs.",
    "zh-CN": "go.sum 中缺少构建所需模块的哈希。",
  },
  why: {
    en: "The build fails with `missing go.sum entry`, or somebody adds the hash of whatever is served that day.",
    "zh-CN": "构建会以 `missing go.sum entry` 失败，或有人补上当天下载到的任意内容的哈希。",
  },
  fix: {
    en: "Run `go mod tidy` (or `go mod download` for the module) and commit go.sum.",
    "zh-CN": "运行 `go mod tidy`（或对该模块运行 `go mod download`），并提交 go.sum。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",

  examines: { en: "requirements", "zh-CN": "依赖要求" },
  options: noOptions,
  messages: {
    mod: {
      text: {
        en: "Missing go.sum entry for go.mod file of {module} {version}.",
        "zh-CN": "go.sum 中缺少 {module} {version} 的 go.mod 条目。",
      },
    },
    zip: {
      text: {
        en: "Missing go.sum entry for module providing package {imported}: {module} {version}.",
        "zh-CN": "go.sum 中缺少提供包 {imported} 的模块条目：{module} {version}。",
      },
    },
  },
  examples: {
    given: { ...shop, "go.sum": sumOf("example.com/money", "v1.1.0") },
    bad: { "go.mod": goMod(`${money} // expect: go/sum-missing`) },
    good: { "go.mod": goMod("require example.com/money v1.1.0") },
  },

  *check({ packages, graph }) {
    let examined = 0;
    const tree = goTree(packages);
    const known = goImports(graph, tree);
    for (const module of tree.modules.values()) {
      if (sumsFor(module, tree).length === 0) continue;
      examined += module.mod.requires.length;
      for (const { required, path, version, imported } of missingSums(module, tree, known.get(module.mod.folder))) {
        const params = { module: path, version, imported: imported?.path ?? "" };
        const subject = [module.mod.path, path, version];
        yield { at: required.at, message: imported ? "zip" : "mod", params, subject };
      }
    }
    return examined;
  },
});
