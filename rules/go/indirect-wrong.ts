import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { goImports } from "../../src/domain/packages/go/go-imports.ts";
import { goTree } from "../../src/domain/packages/go/go-modules.ts";
import { isWhole } from "../../src/domain/packages/go/replacements.ts";
import { requireUse } from "../../src/domain/packages/go/require-use.ts";
import { goMod, money, shop } from "../go-example.ts";
import { noOptions } from "../options.ts";

export const indirectWrong = defineRule<z.infer<typeof noOptions>>({
  id: "go/indirect-wrong",
  summary: {
    en: "A requirement is marked `// indirect` although code imports from it.",
    "zh-CN": "某项要求标记为 `// indirect`，但代码直接从中导入。",
  },
  why: {
    en: "Readers and tools take it for somebody else's dependency and drop or upgrade it unseen.",
    "zh-CN": "读者和工具会把它当作他人的依赖，在无人注意时删除或升级。",
  },
  fix: {
    en: "Remove the comment; `go mod tidy` does.",
    "zh-CN": "删除该注释；`go mod tidy` 会这样做。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",

  examines: { en: "requirements", "zh-CN": "依赖要求" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{module} is imported directly: this is not // indirect.",
        "zh-CN": "{module} 是直接导入的：此处不应为 // indirect。",
      },
    },
  },
  examples: {
    given: shop,
    bad: { "go.mod": goMod(`${money} // indirect; expect: go/indirect-wrong`) },
    good: { "go.mod": goMod(money) },
  },

  *check({ packages, graph }) {
    let examined = 0;
    let unknown = 0;
    const tree = goTree(packages);
    const known = goImports(graph, tree);
    for (const module of tree.modules.values()) {
      const { mod } = module;
      const imports = known.get(mod.folder) ?? new Map();
      examined += mod.requires.length;
      if (!isWhole(mod)) {
        unknown += mod.requires.length;
        continue;
      }
      const { direct } = requireUse(module, imports);
      for (const required of mod.requires) {
        if (!required.indirect || !direct.has(required.path)) continue;
        const params = { module: required.path };
        yield { at: required.at, message: "one", params, subject: [mod.path, required.path] };
      }
    }
    return { examined, unknown: unknown > 0 ? { "unread-lines": unknown } : {} };
  },
});
