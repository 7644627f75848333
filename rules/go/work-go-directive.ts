import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { goTree } from "../../src/domain/packages/go/go-modules.ts";
import { compareGo } from "../../src/domain/packages/go/go-version.ts";
import { workspace } from "../go-example.ts";
import { noOptions } from "../options.ts";

export const workGoDirective = defineRule<z.infer<typeof noOptions>>({
  id: "go/work-go-directive",
  summary: {
    en: "A module of a workspace needs a newer Go than go.work says.",
    "zh-CN": "工作区中的模块需要比 go.work 所写更新的 Go。",
  },
  why: {
    en: "Go refuses the workspace. To Go, 1.24 is older than 1.24.0.",
    "zh-CN": "Go 会拒绝该工作区。对 Go 来说，1.24 比 1.24.0 旧。",
  },
  fix: {
    en: "Run `go work use`: it raises the version in go.work.",
    "zh-CN": "运行 `go work use`：它会提高 go.work 中的版本。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",

  examines: { en: "modules in workspaces", "zh-CN": "工作区中的模块" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "Module {folder} listed in go.work file requires go >= {wanted}, but go.work lists go {found}.",
        "zh-CN": "go.work 中列出的模块 {folder} 需要 go >= {wanted}，但 go.work 写的是 go {found}。",
      },
    },
    missing: {
      text: {
        en: "Module {folder} listed in go.work file requires go >= {wanted}, but go.work implicitly requires go {found}.",
        "zh-CN": "go.work 中列出的模块 {folder} 需要 go >= {wanted}，但 go.work 未写版本，按 go {found} 处理。",
      },
    },
  },
  examples: {
    given: workspace,
    bad: { "go.work": "go 1.24 // expect: go/work-go-directive\n\nuse ./shop\n" },
    good: { "go.work": "go 1.24.0\n\nuse ./shop\n" },
  },

  *check({ packages }) {
    let examined = 0;
    for (const { work, members } of goTree(packages).workspaces) {
      examined += members.length;
      const found = work.go?.text ?? "1.18";
      const tooNew = members.filter(({ go }) => go && compareGo(go.text, found) > 0);
      for (const { folder, go } of tooNew) {
        const at = work.go?.at ?? { path: work.path, line: 1, column: 1 };
        const params = { folder: folder === "" ? "." : folder, wanted: go?.text ?? "", found };
        yield { at, message: work.go ? "one" : "missing", params, subject: [work.path, folder] };
      }
    }
    return examined;
  },
});
