import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { goTree } from "../../src/domain/packages/go/go-modules.ts";
import { sumConflicts, sumGroups } from "../../src/domain/packages/go/sum-conflicts.ts";
import { nameOfSum, placeOfSum } from "../../src/domain/packages/go/sum-place.ts";
import { goFile, goMod, h1, money, sumOf } from "../go-example.ts";
import { noOptions } from "../options.ts";

export const sumConflict = defineRule<z.infer<typeof noOptions>>({
  id: "go/sum-conflict",
  summary: {
    en: "go.sum files vouch for one module version with two hashes.",
    "zh-CN": "go.sum 文件对同一模块版本给出了两个不同的哈希。",
  },
  why: {
    en: "One of them is wrong. Go stops with `checksum mismatch` and `SECURITY ERROR`.",
    "zh-CN": "其中之一是错的。Go 会以 `checksum mismatch` 和 `SECURITY ERROR` 中止。",
  },
  fix: {
    en: "Find out where the odd line comes from before you remove it: a re-tagged release, a merge, or an attack.",
    "zh-CN": "删除之前先查明异常行的来源：重打的标签、合并，还是攻击。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  tamper: true,
  examines: { en: "lines of go.sum", "zh-CN": "go.sum 的行" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{name} has another hash here than in {other}, line {line}.",
        "zh-CN": "{name} 此处的哈希与 {other} 第 {line} 行不同。",
      },
    },
  },
  examples: {
    given: { "go.mod": goMod(money), "shop.go": goFile("example.com/money") },
    bad: {
      "go.sum": `${sumOf("example.com/money", "v1.2.0")}example.com/money v1.2.0 ${h1("C")} // expect: go/sum-conflict\n`,
    },
    good: { "go.sum": sumOf("example.com/money", "v1.2.0") },
  },

  *check({ packages }) {
    let examined = 0;
    for (const group of sumGroups(goTree(packages))) {
      examined += group.reduce((count, { lines }) => count + lines.length, 0);
      for (const { sum, line, first } of sumConflicts(group)) {
        const name = nameOfSum(line);
        const params = { name, other: first.sum.path, line: first.line.line };
        yield { at: placeOfSum(sum, line), message: "one", params, subject: [sum.path, name] };
      }
    }
    return examined;
  },
});
