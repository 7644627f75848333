import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { goTree } from "../../src/domain/packages/go/go-modules.ts";
import { noOptions } from "../options.ts";

export const workDuplicateModule = defineRule<z.infer<typeof noOptions>>({
  id: "go/work-duplicate-module",
  summary: {
    en: "Two modules of a workspace have the same path.",
    "zh-CN": "工作区中的两个模块路径相同。",
  },
  why: {
    en: "Go refuses the workspace: `module appears multiple times in workspace`.",
    "zh-CN": "Go 会拒绝该工作区：`module appears multiple times in workspace`。",
  },
  fix: {
    en: "Give one of them a path of its own, or use only one of them.",
    "zh-CN": "为其中一个使用不同的路径，或只使用其中一个。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",

  examines: { en: "modules in workspaces", "zh-CN": "工作区中的模块" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "Module {module} appears multiple times in workspace {work}: also in {other}.",
        "zh-CN": "模块 {module} 在工作区 {work} 中出现多次：也在 {other} 中。",
      },
    },
  },
  examples: {
    given: {
      "go.work": "go 1.24.0\n\nuse (\n\t./money\n\t./shop\n)\n",
      "shop/shop.go": "package shop\n",
      "money/go.mod": "module example.com/money\n\ngo 1.24.0\n",
      "money/money.go": "package money\n",
    },
    bad: { "shop/go.mod": "module example.com/money // expect: go/work-duplicate-module\n\ngo 1.24.0\n" },
    good: { "shop/go.mod": "module example.com/shop\n\ngo 1.24.0\n" },
  },

  *check({ packages }) {
    let examined = 0;
    for (const { work, members } of goTree(packages).workspaces) {
      const seen = new Map<string, string>();
      for (const { module, path } of members) {
        examined++;
        if (!module) continue;
        const other = seen.get(module.text);
        seen.set(module.text, other ?? path);
        if (other === undefined) continue;
        const params = { module: module.text, work: work.path, other };
        yield { at: module.at, message: "one", params, subject: [work.path, path, module.text] };
      }
    }
    return examined;
  },
});
