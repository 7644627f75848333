import type * as z from "zod";
import { defineRule, type Fault } from "../../src/domain/findings/rule.ts";
import { type GoImport, goImports } from "../../src/domain/packages/go/go-imports.ts";
import { type GoModule, goTree } from "../../src/domain/packages/go/go-modules.ts";
import { otherMajor } from "../../src/domain/packages/go/other-major.ts";
import { isWhole, listsAll } from "../../src/domain/packages/go/replacements.ts";
import { requireUse } from "../../src/domain/packages/go/require-use.ts";
import { goFile, goMod, sumOf } from "../go-example.ts";
import { noOptions } from "../options.ts";

export const importMajor = defineRule<z.infer<typeof noOptions>>({
  id: "go/import-major",
  summary: {
    en: "Code imports another major version of a module than go.mod requires.",
    "zh-CN": "代码导入的模块主版本与 go.mod 所要求的不同。",
  },
  why: {
    en: "To Go these are two modules: the build fails, or two versions of one library are linked side by side.",
    "zh-CN": "对 Go 来说这是两个模块：构建会失败，或者同一个库的两个版本被同时链接。",
  },
  fix: {
    en: "Import the path of the required major version, or require the other one with `go get`.",
    "zh-CN": "导入所要求主版本的路径，或用 `go get` 要求另一个主版本。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",

  examines: { en: "imported packages", "zh-CN": "导入的包" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "This imports {imported}, but go.mod requires {module}.",
        "zh-CN": "此处导入 {imported}，但 go.mod 要求的是 {module}。",
      },
    },
    self: {
      text: {
        en: "This imports {imported}, but this module is {module}.",
        "zh-CN": "此处导入 {imported}，但本模块是 {module}。",
      },
    },
  },
  examples: {
    given: {
      "go.mod": goMod("require example.com/cash/money/v2 v2.1.0"),
      "go.sum": sumOf("example.com/cash/money/v2", "v2.1.0"),
      "shop.go": goFile("example.com/cash/money/v2"),
    },
    bad: { "price.go": 'package shop\n\nimport _ "example.com/cash/money/coin" // expect: go/import-major\n' },
    good: { "price.go": goFile("example.com/cash/money/v2/coin") },
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

function* faultsIn(module: GoModule, imports: ReadonlyMap<string, GoImport>): Generator<Fault> {
  const own = module.mod.module?.text ?? "";
  const required = module.mod.requires.map(({ path }) => path);
  for (const { path: imported, at } of requireUse(module, imports).missing) {
    const other = otherMajor(imported, [own, ...required]);
    if (other === undefined) continue;
    const params = { imported, module: other };
    yield { at, message: other === own ? "self" : "one", params, subject: [module.mod.path, imported, other] };
  }
}
