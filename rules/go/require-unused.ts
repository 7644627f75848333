import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { goImports } from "../../src/domain/packages/go/go-imports.ts";
import { goTree } from "../../src/domain/packages/go/go-modules.ts";
import { isWhole } from "../../src/domain/packages/go/replacements.ts";
import { requireUse } from "../../src/domain/packages/go/require-use.ts";
import { seenCode } from "../../src/domain/packages/go/seen-code.ts";
import { goMod, money, shop, sumOf } from "../go-example.ts";
import { noOptions } from "../options.ts";

export const requireUnused = defineRule<z.infer<typeof noOptions>>({
  id: "go/require-unused",
  summary: {
    en: "A module is required directly, but no code imports from it.",
    "zh-CN": "直接要求了某个模块，但没有代码从中导入。",
  },
  why: {
    en: "What nobody uses still has to be fetched, verified and kept up to date.",
    "zh-CN": "没有人使用的模块仍然需要获取、校验和更新。",
  },
  fix: {
    en: "Run `go mod tidy`: it removes the line, or marks it `// indirect` if another module needs it. Which of the two, files alone do not tell.",
    "zh-CN": "运行 `go mod tidy`：它会删除此行，或在其他模块需要时标记 `// indirect`。仅凭文件无法判断是哪一种。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",

  examines: { en: "requirements", "zh-CN": "依赖要求" },
  options: noOptions,
  messages: {
    one: { text: { en: "No code of this module imports from {module}.", "zh-CN": "本模块没有代码从 {module} 导入。" } },
  },
  examples: {
    given: { ...shop, "go.sum": sumOf("example.com/money", "v1.2.0") + sumOf("example.com/tax", "v1.0.0") },
    bad: { "go.mod": goMod(money, "require example.com/tax v1.0.0 // expect: go/require-unused") },
    good: { "go.mod": goMod(money, "require example.com/tax v1.0.0 // indirect") },
  },

  *check({ packages, graph }) {
    let examined = 0;
    let unknown = 0;
    const tree = goTree(packages);
    const known = goImports(graph, tree);
    const seen = seenCode(graph, tree);
    for (const module of tree.modules.values()) {
      const { mod } = module;
      const imports = known.get(mod.folder) ?? new Map();
      examined += mod.requires.length;
      if (!isWhole(mod) || !seen.has(mod.folder)) {
        unknown += mod.requires.length;
        continue;
      }
      const { possible } = requireUse(module, imports);
      for (const required of mod.requires) {
        if (required.indirect || possible.has(required.path)) continue;
        const params = { module: required.path };
        yield { at: required.at, message: "one", params, subject: [mod.path, required.path] };
      }
    }
    return { examined, unknown: unknown > 0 ? { "unseen-code": unknown } : {} };
  },
});
