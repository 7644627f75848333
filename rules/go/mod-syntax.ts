import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { isCut } from "../../src/domain/packages/go/replacements.ts";
import { goMod, money, shop } from "../go-example.ts";
import { noOptions } from "../options.ts";

export const modSyntax = defineRule<z.infer<typeof noOptions>>({
  id: "go/mod-syntax",
  summary: {
    en: "A go.mod or go.work file holds what Go does not accept.",
    "zh-CN": "go.mod 或 go.work 文件中有 Go 不接受的内容。",
  },
  why: {
    en: "Every go command in this module fails until it is mended.",
    "zh-CN": "修复之前，此模块中的所有 go 命令都会失败。",
  },
  fix: {
    en: "Write the line as the Go Modules Reference has it; the message is Go's own.",
    "zh-CN": "按 Go Modules Reference 的写法改写此行；消息是 Go 自己的用语。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",

  examines: { en: "go.mod and go.work files", "zh-CN": "go.mod 和 go.work 文件" },
  options: noOptions,
  messages: {
    one: { text: { en: "Go refuses this: {error}.", "zh-CN": "Go 不接受此处：{error}。" } },
    noModule: {
      text: {
        en: "Go refuses this file: no module declaration in go.mod.",
        "zh-CN": "Go 不接受此文件：go.mod 中没有 module 声明。",
      },
      fix: {
        en: "Say which module it is: `go mod edit -module=example.com/mod`.",
        "zh-CN": "说明是哪个模块：`go mod edit -module=example.com/mod`。",
      },
    },
  },
  examples: {
    given: shop,
    bad: { "go.mod": goMod(money, "requires example.com/tax v1.0.0 // expect: go/mod-syntax") },
    good: { "go.mod": goMod(money) },
  },

  *check({ packages }) {
    let examined = 0;
    for (const file of packages.go) {
      if (file.kind !== "go.mod" && file.kind !== "go.work") continue;
      examined++;
      for (const { kind, error, at } of file.faults) {
        if (kind === "syntax") yield { at, message: "one", params: { error }, subject: [file.path, error] };
      }
      if (file.kind !== "go.mod" || file.module || file.faults.length > 0 || isCut(file)) continue;
      const at = { path: file.path, line: 1, column: 1 };
      yield { at, message: "noModule", params: {}, subject: [file.path] };
    }
    return examined;
  },
});
