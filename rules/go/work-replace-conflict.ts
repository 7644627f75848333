import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { goTree } from "../../src/domain/packages/go/go-modules.ts";
import { targetOf } from "../../src/domain/packages/go/replace-use.ts";
import { replaceConflicts } from "../../src/domain/packages/go/workspace-faults.ts";
import { goFile, sumOf } from "../go-example.ts";
import { noOptions } from "../options.ts";

export const workReplaceConflict = defineRule<z.infer<typeof noOptions>>({
  id: "go/work-replace-conflict",
  summary: {
    en: "Two modules of a workspace replace one module differently.",
    "zh-CN": "工作区中的两个模块对同一模块的替换不同。",
  },
  why: {
    en: "Go refuses the workspace: `conflicting replacements`.",
    "zh-CN": "Go 会拒绝该工作区：`conflicting replacements`。",
  },
  fix: {
    en: "Decide in go.work: `go work edit -replace old=new`, or let both modules agree.",
    "zh-CN": "在 go.work 中决定：`go work edit -replace old=new`，或让两个模块一致。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",

  examines: { en: "replacements in workspaces", "zh-CN": "工作区中的替换" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "Conflicting replacements for {module}: {target} here, {other} in {path}, line {line}.",
        "zh-CN": "{module} 的替换互相冲突：此处为 {target}，{path} 第 {line} 行为 {other}。",
      },
    },
  },
  examples: {
    given: {
      "go.work": "go 1.24.0\n\nuse (\n\t./money\n\t./shop\n)\n",
      "go.work.sum": sumOf("example.com/tax", "v1.1.0") + sumOf("example.com/tax", "v1.2.0"),
      "shop/shop.go": goFile("example.com/tax"),
      "money/go.mod":
        "module example.com/money\n\ngo 1.24.0\n\nrequire example.com/tax v1.0.0\n\nreplace example.com/tax => example.com/tax v1.1.0\n",
      "money/money.go": goFile("example.com/tax"),
    },
    bad: {
      "shop/go.mod":
        "module example.com/shop\n\ngo 1.24.0\n\nrequire example.com/tax v1.0.0\n\nreplace example.com/tax => example.com/tax v1.2.0 // expect: go/work-replace-conflict\n",
    },
    good: {
      "shop/go.mod":
        "module example.com/shop\n\ngo 1.24.0\n\nrequire example.com/tax v1.0.0\n\nreplace example.com/tax => example.com/tax v1.1.0\n",
    },
  },

  *check({ packages }) {
    let examined = 0;
    for (const workspace of goTree(packages).workspaces) {
      examined += workspace.members.reduce((count, { replaces }) => count + replaces.length, 0);
      for (const { first, second } of replaceConflicts(workspace)) {
        const module = second.path;
        const { path, line } = first.at;
        const params = { module, target: targetOf(second), other: targetOf(first), path, line };
        yield { at: second.at, message: "one", params, subject: [workspace.work.path, module, second.at.path] };
      }
    }
    return examined;
  },
});
