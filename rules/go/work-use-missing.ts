import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { goTree } from "../../src/domain/packages/go/go-modules.ts";
import { useFaults } from "../../src/domain/packages/go/workspace-faults.ts";
import { workspace } from "../go-example.ts";
import { noOptions } from "../options.ts";

export const workUseMissing = defineRule<z.infer<typeof noOptions>>({
  id: "go/work-use-missing",
  summary: {
    en: "go.work uses a folder without a module, or one twice.",
    "zh-CN": "go.work 使用了没有模块的文件夹，或同一文件夹使用了两次。",
  },
  why: {
    en: "Every go command below the workspace fails.",
    "zh-CN": "工作区内的所有 go 命令都会失败。",
  },
  fix: {
    en: "Correct or remove the line; `go work use -r .` writes what is there.",
    "zh-CN": "更正或删除此行；`go work use -r .` 会写出实际存在的模块。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",

  examines: { en: "used folders", "zh-CN": "使用的文件夹" },
  options: noOptions,
  messages: {
    missing: {
      text: { en: "No go.mod of this repository stands in {folder}.", "zh-CN": "{folder} 中没有本仓库的 go.mod。" },
    },
    twice: {
      text: { en: "Path {folder} appears multiple times in workspace.", "zh-CN": "{folder} 在工作区中出现多次。" },
    },
    outside: {
      text: {
        en: "{folder} lies outside of this repository: whoever clones it has no such module.",
        "zh-CN": "{folder} 位于本仓库之外：克隆仓库的人没有这个模块。",
      },
    },
  },
  examples: {
    given: workspace,
    bad: { "go.work": "go 1.24.0\n\nuse (\n\t./shop\n\t./money\n\t./tax // expect: go/work-use-missing\n)\n" },
    good: { "go.work": "go 1.24.0\n\nuse (\n\t./shop\n\t./money\n)\n" },
  },

  *check({ packages }) {
    let examined = 0;
    const tree = goTree(packages);
    for (const { work } of tree.workspaces) {
      examined += work.uses.length;
      for (const { at, text: folder, fault } of useFaults(work, tree)) {
        yield { at, message: fault, params: { folder }, subject: [work.path, folder] };
      }
    }
    return examined;
  },
});
