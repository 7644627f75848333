import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { goTree } from "../../src/domain/packages/go/go-modules.ts";
import { isWhole, listsAll } from "../../src/domain/packages/go/replacements.ts";
import { nameOfSum, placeOfSum } from "../../src/domain/packages/go/sum-place.ts";
import { goFile, goMod, h1, money, sumOf } from "../go-example.ts";
import { noOptions } from "../options.ts";

export const sumExtra = defineRule<z.infer<typeof noOptions>>({
  id: "go/sum-extra",
  summary: {
    en: "go.sum vouches for the code of a module that go.mod does not require.",
    "zh-CN": "go.sum 中有 go.mod 未要求的模块代码的哈希。",
  },
  why: {
    en: "Left-over lines hide what a build really takes.",
    "zh-CN": "残留的行掩盖了构建真正使用的内容。",
  },
  fix: {
    en: "Run `go mod tidy`. With `-compat` older than the `go` line, tidy itself keeps such lines.",
    "zh-CN": "运行 `go mod tidy`。如果 `-compat` 低于 `go` 行的版本，tidy 本身会保留这些行。",
  },
  since: "0.2.0",
  severity: "off",
  needs: "packages",

  examines: { en: "lines of go.sum", "zh-CN": "go.sum 的行" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{name} is hashed here, but go.mod does not require {module}.",
        "zh-CN": "此处有 {name} 的哈希，但 go.mod 没有要求 {module}。",
      },
    },
  },
  examples: {
    given: { "go.mod": goMod(money), "shop.go": goFile("example.com/money") },
    bad: {
      "go.sum": `${sumOf("example.com/money", "v1.2.0")}example.com/tax v1.0.0 ${h1("A")} // expect: go/sum-extra\n`,
    },
    good: { "go.sum": `${sumOf("example.com/money", "v1.2.0")}example.com/tax v1.0.0/go.mod ${h1("A")}\n` },
  },

  *check({ packages }) {
    let examined = 0;
    for (const { mod, sum } of goTree(packages).modules.values()) {
      if (!sum || !isWhole(mod) || !listsAll(mod)) continue;
      examined += sum.lines.length;
      const known = new Set([...mod.requires.map(({ path }) => path), ...mod.replaces.map(({ target }) => target)]);
      for (const line of sum.lines) {
        if (line.isGoMod || known.has(line.module)) continue;
        const params = { name: nameOfSum(line), module: line.module };
        yield { at: placeOfSum(sum, line), message: "one", params, subject: [sum.path, params.name] };
      }
    }
    return examined;
  },
});
