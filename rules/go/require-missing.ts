import type * as z from "zod";
import { defineRule, type Fault } from "../../src/domain/findings/rule.ts";
import { type GoImport, goImports } from "../../src/domain/packages/go/go-imports.ts";
import { type GoModule, goTree } from "../../src/domain/packages/go/go-modules.ts";
import { otherMajor } from "../../src/domain/packages/go/other-major.ts";
import { isWhole, listsAll } from "../../src/domain/packages/go/replacements.ts";
import { requireUse } from "../../src/domain/packages/go/require-use.ts";
import { goFile, goMod, money, shop } from "../go-example.ts";
import { noOptions } from "../options.ts";

export const requireMissing = defineRule<z.infer<typeof noOptions>>({
  id: "go/require-missing",
  summary: {
    en: "Code imports a package of which no required module can be the home.",
    "zh-CN": "代码导入了不属于任何所要求模块的包。",
  },
  why: {
    en: "The build fails with `no required module provides package`.",
    "zh-CN": "构建会失败：`no required module provides package`。",
  },
  fix: {
    en: "Run `go get` for the package, or `go mod tidy`, and commit go.mod and go.sum.",
    "zh-CN": "为该包运行 `go get`，或运行 `go mod tidy`，并提交 go.mod 和 go.sum。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",

  examines: { en: "imported packages", "zh-CN": "导入的包" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "No required module provides package {imported}.",
        "zh-CN": "没有任何所要求的模块提供包 {imported}。",
      },
    },
  },
  examples: {
    given: { ...shop, "go.mod": goMod(money) },
    bad: { "tax.go": 'package shop\n\nimport _ "example.com/tax" // expect: go/require-missing\n' },
    good: { "tax.go": goFile("example.com/money/tax") },
  },

  *check({ packages, graph }) {
    let examined = 0;
    let unknown = 0;
    const tree = goTree(packages);
    for (const [folder, imports] of goImports(graph, tree)) {
      const module = tree.modules.get(folder);
      if (!module) continue;
      examined += imports.size;
      if (!listsAll(module.mod) || !isWhole(module.mod)) unknown += imports.size;
      else yield* faultsIn(module, imports);
    }
    return { examined, unknown: unknown > 0 ? { "module-graph": unknown } : {} };
  },
});

/** Another major version and a module of the same workspace have rules of their own. */
function* faultsIn({ mod, ...module }: GoModule, imports: ReadonlyMap<string, GoImport>): Generator<Fault> {
  const members = new Set(module.workspace?.members.map(({ folder }) => folder));
  const known = [mod.module?.text ?? "", ...mod.requires.map(({ path }) => path)];
  for (const { path: imported, at, sibling } of requireUse({ mod, ...module }, imports).missing) {
    const isTold = otherMajor(imported, known) !== undefined || (sibling !== undefined && members.has(sibling));
    if (!isTold) yield { at, message: "one", params: { imported }, subject: [mod.path, imported] };
  }
}
