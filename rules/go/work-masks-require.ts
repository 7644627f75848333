import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { goImports } from "../../src/domain/packages/go/go-imports.ts";
import { goTree } from "../../src/domain/packages/go/go-modules.ts";
import { ownersOf } from "../../src/domain/packages/go/owners.ts";
import { requiredBy } from "../../src/domain/packages/go/replacements.ts";
import { noOptions } from "../options.ts";

export const workMasksRequire = defineRule<z.infer<typeof noOptions>>({
  id: "go/work-masks-require",
  summary: {
    en: "A module imports another of its workspace without requiring it.",
    "zh-CN": "模块导入了工作区中的另一个模块，却没有要求它。",
  },
  why: {
    en: "go.work hides the gap: for everybody who builds the module by itself, the build fails.",
    "zh-CN": "go.work 掩盖了这一缺口：单独构建该模块的人都会失败。",
  },
  fix: {
    en: "Require the module in go.mod, with a `replace` by its folder if it is never published.",
    "zh-CN": "在 go.mod 中要求该模块；如果它从不发布，再加上指向其文件夹的 `replace`。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",

  examines: { en: "imports within workspaces", "zh-CN": "工作区内的导入" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{imported} is found only through go.work: {mod} does not require {module}.",
        "zh-CN": "{imported} 只能经由 go.work 找到：{mod} 没有要求 {module}。",
      },
    },
  },
  examples: {
    given: {
      "go.work": "go 1.24.0\n\nuse (\n\t./money\n\t./shop\n)\n",
      "shop/shop.go": 'package shop\n\nimport _ "example.com/money" // expect: go/work-masks-require\n',
      "money/go.mod": "module example.com/money\n\ngo 1.24.0\n",
      "money/money.go": "package money\n",
    },
    bad: { "shop/go.mod": "module example.com/shop\n\ngo 1.24.0\n" },
    good: { "shop/go.mod": "module example.com/shop\n\ngo 1.24.0\n\nrequire example.com/money v0.1.0\n" },
  },

  *check({ packages, graph }) {
    let examined = 0;
    const tree = goTree(packages);
    for (const [folder, imports] of goImports(graph, tree)) {
      const { mod, workspace } = tree.modules.get(folder) ?? {};
      if (!mod || !workspace) continue;
      const required = requiredBy(mod);
      for (const { path: imported, at, sibling, isCertain } of imports.values()) {
        const member = workspace.members.find((one) => one.folder === sibling);
        if (!member?.module || !isCertain) continue;
        examined++;
        if (ownersOf(imported, required).length > 0) continue;
        const params = { imported, mod: mod.path, module: member.module.text };
        yield { at, message: "one", params, subject: [mod.path, imported] };
      }
    }
    return examined;
  },
});
