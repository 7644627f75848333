import * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { matchesPrefixPatterns } from "../../src/domain/packages/go/prefix-patterns.ts";
import { goFile, goMod, money, sumOf } from "../go-example.ts";

const options = z.strictObject({
  allow: z
    .array(z.string())
    .default([])
    .describe("Module paths, as in GOPRIVATE, that others may be replaced by: `github.com/corp/*`"),
});

export const replaceFork = defineRule<z.infer<typeof options>>({
  id: "go/replace-fork",
  summary: {
    en: "A module is replaced by a different one.",
    "zh-CN": "某个模块被替换为另一个模块。",
  },
  why: {
    en: "The code under the familiar name is somebody else's, and replacements have no effect for those who depend on this module.",
    "zh-CN": "熟悉的名称之下是他人的代码；而且替换对依赖本模块的人无效。",
  },
  fix: {
    en: "Depend on the fork by its own path, go back to the original, or list the fork in `allow`.",
    "zh-CN": "用分叉自己的路径来依赖它，改回原模块，或把分叉列入 `allow`。",
  },
  since: "0.2.0",
  severity: "off",
  needs: "packages",

  examines: { en: "replacements by modules", "zh-CN": "替换为模块的条目" },
  options,
  messages: {
    one: { text: { en: "{module} is replaced by {target}.", "zh-CN": "{module} 被替换为 {target}。" } },
  },
  examples: {
    given: { "go.sum": sumOf("example.com/fork", "v1.2.1"), "shop.go": goFile("example.com/money") },
    bad: {
      "go.mod": goMod(money, "", "replace example.com/money => example.com/fork v1.2.1 // expect: go/replace-fork"),
    },
    good: {
      "go.mod": goMod(money, "", "replace example.com/money => example.com/money v1.2.1"),
      "go.sum": sumOf("example.com/money", "v1.2.1"),
    },
  },

  *check({ packages }, { allow }) {
    let examined = 0;
    for (const file of packages.go) {
      if (file.kind !== "go.mod" && file.kind !== "go.work") continue;
      for (const { path: module, target, isFolder, targetAt } of file.replaces) {
        if (isFolder) continue;
        examined++;
        if (module === target || matchesPrefixPatterns(allow.join(","), target)) continue;
        yield { at: targetAt, message: "one", params: { module, target }, subject: [file.path, module, target] };
      }
    }
    return examined;
  },
});
