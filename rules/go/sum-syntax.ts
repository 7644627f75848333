import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { hashFault, nameOfSum, placeOfSum } from "../../src/domain/packages/go/sum-place.ts";
import { goFile, goMod, h1, money, sumOf } from "../go-example.ts";
import { noOptions } from "../options.ts";

export const sumSyntax = defineRule<z.infer<typeof noOptions>>({
  id: "go/sum-syntax",
  summary: {
    en: "A line of go.sum is no module, version and hash.",
    "zh-CN": "go.sum 中的某一行不是模块、版本和哈希。",
  },
  why: {
    en: "Go refuses the file, or cannot verify the module: what it downloads may be anything.",
    "zh-CN": "Go 会拒绝该文件，或无法校验该模块：下载到的可能是任何东西。",
  },
  fix: {
    en: "Restore the line from the base branch, or remove it and run `go mod tidy`. If you did not change it, find out who did.",
    "zh-CN": "从基础分支恢复此行，或删除它并运行 `go mod tidy`。如果不是你改的，查明是谁改的。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  tamper: true,
  examines: { en: "lines of go.sum", "zh-CN": "go.sum 的行" },
  options: noOptions,
  messages: {
    line: { text: { en: "Go refuses this: {error}.", "zh-CN": "Go 不接受此处：{error}。" } },
    hash: { text: { en: "The hash of {name} is malformed: {hash}.", "zh-CN": "{name} 的哈希格式错误：{hash}。" } },
    unknown: {
      text: {
        en: "Go knows no hash of this kind and cannot verify {name}: {hash}.",
        "zh-CN": "Go 不认识这种哈希，无法校验 {name}：{hash}。",
      },
    },
  },
  examples: {
    given: { "go.mod": goMod(money), "shop.go": goFile("example.com/money") },
    bad: {
      "go.sum": `example.com/money v1.2.0 ${h1("A")}\nexample.com/money v1.2.0/go.mod h1:AAAA= // expect: go/sum-syntax\n`,
    },
    good: { "go.sum": sumOf("example.com/money", "v1.2.0") },
  },

  *check({ packages }) {
    let examined = 0;
    for (const file of packages.go) {
      if (file.kind !== "go.sum" && file.kind !== "go.work.sum") continue;
      examined += file.lines.length + file.faults.length;
      for (const { error, at, content = "" } of file.faults) {
        yield { at, message: "line", params: { error }, subject: [file.path, error, content.slice(0, 100)] };
      }
      for (const line of file.lines) {
        const message = hashFault(line);
        if (!message) continue;
        const name = nameOfSum(line);
        const params = { name, hash: line.hash.slice(0, 100) };
        yield { at: placeOfSum(file, line), message, params, subject: [file.path, name] };
      }
    }
    return examined;
  },
});
