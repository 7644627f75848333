import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { goTree } from "../../src/domain/packages/go/go-modules.ts";
import { localTarget } from "../../src/domain/packages/go/replace-use.ts";
import { goMod, money, shop } from "../go-example.ts";
import { noOptions } from "../options.ts";

export const replaceLocal = defineRule<z.infer<typeof noOptions>>({
  id: "go/replace-local",
  summary: {
    en: "A module is replaced by a folder that a checkout does not have.",
    "zh-CN": "某个模块被替换为检出中不存在的文件夹。",
  },
  why: {
    en: "Whoever clones the repository cannot build it.",
    "zh-CN": "克隆该仓库的人无法构建它。",
  },
  fix: {
    en: "Remove the replacement; for work on two modules at once, use a go.work file that stays uncommitted.",
    "zh-CN": "删除该替换；若要同时修改两个模块，请使用不提交的 go.work 文件。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",

  examines: { en: "replacements by folders", "zh-CN": "替换为文件夹的条目" },
  options: noOptions,
  messages: {
    outside: {
      text: {
        en: "{module} is replaced by {target}, which lies outside of this repository.",
        "zh-CN": "{module} 被替换为本仓库之外的 {target}。",
      },
    },
    missing: {
      text: {
        en: "{module} is replaced by {target}, but no go.mod of this repository stands there.",
        "zh-CN": "{module} 被替换为 {target}，但该处没有本仓库的 go.mod。",
      },
    },
  },
  examples: {
    given: shop,
    bad: { "go.mod": goMod(money, "", "replace example.com/money => ../money // expect: go/replace-local") },
    good: {
      "go.mod": goMod(money, "", "replace example.com/money => ./money"),
      "money/go.mod": "module example.com/money\n\ngo 1.24.0\n",
      "money/money.go": "package money\n",
    },
  },

  *check({ packages }) {
    let examined = 0;
    let unknown = 0;
    const tree = goTree(packages);
    for (const file of packages.go) {
      if (file.kind !== "go.mod" && file.kind !== "go.work") continue;
      for (const replace of file.replaces.filter(({ isFolder }) => isFolder)) {
        examined++;
        const found = localTarget(tree, file, replace);
        if (found === "unknown") unknown++;
        if (found === "there" || found === "unknown") continue;
        const { path: module, target, targetAt } = replace;
        yield { at: targetAt, message: found, params: { module, target }, subject: [file.path, module, target] };
      }
    }
    return { examined, unknown: unknown > 0 ? { "unread-folder": unknown } : {} };
  },
});
