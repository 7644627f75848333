import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { goTree } from "../../src/domain/packages/go/go-modules.ts";
import { workspace } from "../go-example.ts";
import { noOptions } from "../options.ts";

export const workReplacesUsed = defineRule<z.infer<typeof noOptions>>({
  id: "go/work-replaces-used",
  summary: {
    en: "go.work replaces a module that it uses.",
    "zh-CN": "go.work 替换了它所使用的模块。",
  },
  why: {
    en: "Go refuses this: which of the two should be built cannot be told.",
    "zh-CN": "Go 会拒绝：无法判断应构建哪一个。",
  },
  fix: {
    en: "Remove the replacement from go.work, or name the version that is to be replaced.",
    "zh-CN": "从 go.work 中删除该替换，或写明要替换的版本。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",

  examines: { en: "replacements in go.work", "zh-CN": "go.work 中的替换" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "Workspace module {module} is replaced at all versions in the go.work file.",
        "zh-CN": "工作区模块 {module} 在 go.work 文件中的所有版本都被替换。",
      },
    },
  },
  examples: {
    given: workspace,
    bad: {
      "go.work":
        "go 1.24.0\n\nuse (\n\t./money\n\t./shop\n)\n\nreplace example.com/money => ./money // expect: go/work-replaces-used\n",
    },
    good: { "go.work": "go 1.24.0\n\nuse (\n\t./money\n\t./shop\n)\n" },
  },

  *check({ packages }) {
    let examined = 0;
    for (const { work, members } of goTree(packages).workspaces) {
      const used = new Set(members.map((mod) => mod.module?.text));
      for (const { path: module, version, at } of work.replaces) {
        examined++;
        if (version !== undefined || !used.has(module)) continue;
        yield { at, message: "one", params: { module }, subject: [work.path, module] };
      }
    }
    return examined;
  },
});
