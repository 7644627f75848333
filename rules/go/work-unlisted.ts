import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { isPassedOver } from "../../src/domain/packages/go/go-folders.ts";
import { goTree } from "../../src/domain/packages/go/go-modules.ts";
import { workspace } from "../go-example.ts";
import { noOptions } from "../options.ts";

export const workUnlisted = defineRule<z.infer<typeof noOptions>>({
  id: "go/work-unlisted",
  summary: {
    en: "A module stands below a go.work that does not use it.",
    "zh-CN": "go.work 之下有它没有使用的模块。",
  },
  why: {
    en: "Go commands in its folder fail unless the workspace is switched off.",
    "zh-CN": "除非关闭工作区，否则在其文件夹中运行 go 命令会失败。",
  },
  fix: {
    en: "Run `go work use` for the folder, or leave it out on purpose with a waiver.",
    "zh-CN": "对该文件夹运行 `go work use`，或用豁免说明有意不列入。",
  },
  since: "0.2.0",
  severity: "off",
  needs: "packages",

  examines: { en: "modules below a go.work", "zh-CN": "go.work 之下的模块" },
  options: noOptions,
  messages: {
    one: {
      text: { en: "{work} does not use the module in {folder}.", "zh-CN": "{work} 没有使用 {folder} 中的模块。" },
    },
  },
  examples: {
    given: workspace,
    bad: {
      "go.work": "go 1.24.0\n\nuse ./money\n",
      "shop/go.mod": "module example.com/shop // expect: go/work-unlisted\n\ngo 1.24.0\n",
    },
    good: { "go.work": "go 1.24.0\n\nuse (\n\t./money\n\t./shop\n)\n" },
  },

  *check({ packages }) {
    let examined = 0;
    const tree = goTree(packages);
    for (const { mod, workspace } of tree.modules.values()) {
      const above = tree.workspaceAbove(mod.folder);
      if (!above || !mod.module || isPassedOver(mod.folder)) continue;
      examined++;
      if (workspace) continue;
      const params = { work: above.work.path, folder: mod.folder };
      yield { at: mod.module.at, message: "one", params, subject: [above.work.path, mod.folder] };
    }
    return examined;
  },
});
