import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { repeatedReplaces, targetOf } from "../../src/domain/packages/go/replace-use.ts";
import { goMod, money, shop, sumOf } from "../go-example.ts";
import { noOptions } from "../options.ts";

export const replaceDuplicate = defineRule<z.infer<typeof noOptions>>({
  id: "go/replace-duplicate",
  summary: {
    en: "The same module is replaced twice in one file.",
    "zh-CN": "同一文件中同一模块被替换了两次。",
  },
  why: {
    en: "Go refuses two replacements that differ: `conflicting replacements`.",
    "zh-CN": "Go 会拒绝两条不同的替换：`conflicting replacements`。",
  },
  fix: {
    en: "Keep one of the lines.",
    "zh-CN": "只保留其中一行。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",

  examines: { en: "replacements", "zh-CN": "替换条目" },
  options: noOptions,
  messages: {
    conflict: {
      text: {
        en: "Conflicting replacements for {module}: {target} here, {other} in line {line}.",
        "zh-CN": "{module} 的替换互相冲突：此处为 {target}，第 {line} 行为 {other}。",
      },
    },
    repeated: {
      text: {
        en: "{module} is replaced by {target} in line {line} already.",
        "zh-CN": "第 {line} 行已将 {module} 替换为 {target}。",
      },
      severity: "warning",
    },
  },
  examples: {
    given: { ...shop, "go.sum": sumOf("example.com/money", "v1.2.1") },
    bad: {
      "go.mod": goMod(
        money,
        "",
        "replace example.com/money => example.com/money v1.2.1",
        "replace example.com/money => example.com/money v1.2.3 // expect: go/replace-duplicate",
      ),
    },
    good: { "go.mod": goMod(money, "", "replace example.com/money => example.com/money v1.2.1") },
  },

  *check({ packages }) {
    let examined = 0;
    for (const file of packages.go) {
      if (file.kind !== "go.mod" && file.kind !== "go.work") continue;
      examined += file.replaces.length;
      for (const [first, { at, ...second }] of repeatedReplaces(file)) {
        const module = second.path;
        const [target, other] = [targetOf({ ...second, at }), targetOf(first)];
        const params = { module, target, other, line: first.at.line };
        yield { at, message: target === other ? "repeated" : "conflict", params, subject: [file.path, module, target] };
      }
    }
    return examined;
  },
});
