import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { compareGo, isGoVersion } from "../../src/domain/packages/go/go-version.ts";
import { isWhole } from "../../src/domain/packages/go/replacements.ts";
import { goMod, money, shop } from "../go-example.ts";
import { noOptions } from "../options.ts";

export const goDirective = defineRule<z.infer<typeof noOptions>>({
  id: "go/go-directive",
  summary: {
    en: "The versions of Go in go.mod are missing or contradict each other.",
    "zh-CN": "go.mod 中的 Go 版本缺失或互相矛盾。",
  },
  why: {
    en: "Without a `go` line Go assumes 1.16 and switches off what came later; a toolchain below it has no effect.",
    "zh-CN": "没有 `go` 行时，Go 按 1.16 处理并关闭之后的功能；低于它的 toolchain 不起作用。",
  },
  fix: {
    en: "Write the least version of Go that the code needs: `go mod edit -go=1.24.0`; remove a toolchain that is older.",
    "zh-CN": "写出代码所需的最低 Go 版本：`go mod edit -go=1.24.0`；删除更旧的 toolchain。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",

  examines: { en: "go.mod files", "zh-CN": "go.mod 文件" },
  options: noOptions,
  messages: {
    missing: {
      text: {
        en: "This go.mod has no go line, so Go takes it for a module of Go 1.16.",
        "zh-CN": "此 go.mod 没有 go 行，Go 会把它当作 Go 1.16 的模块。",
      },
    },
    older: {
      text: {
        en: "The toolchain {toolchain} is older than go {go}.",
        "zh-CN": "toolchain {toolchain} 比 go {go} 更旧。",
      },
    },
  },
  examples: {
    given: shop,
    bad: { "go.mod": goMod("toolchain go1.23.1 // expect: go/go-directive", money) },
    good: { "go.mod": goMod("toolchain go1.24.1", money) },
  },

  *check({ packages }) {
    let examined = 0;
    for (const file of packages.go) {
      if (file.kind !== "go.mod" || !isWhole(file) || !file.module) continue;
      examined++;
      const { go, toolchain, path } = file;
      const name = toolchain?.text.replace(/^go/u, "").split("-", 1)[0] ?? "";
      if (!go) yield { at: file.module.at, message: "missing", params: {}, subject: [path] };
      else if (toolchain && isGoVersion(name) && compareGo(name, go.text) < 0) {
        const params = { toolchain: toolchain.text, go: go.text };
        yield { at: toolchain.at, message: "older", params, subject: [path, toolchain.text] };
      }
    }
    return examined;
  },
});
