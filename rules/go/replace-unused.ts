import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { goTree } from "../../src/domain/packages/go/go-modules.ts";
import { isWhole, listsAll, requiredBy } from "../../src/domain/packages/go/replacements.ts";
import { goMod, money, shop, sumOf } from "../go-example.ts";
import { noOptions } from "../options.ts";

export const replaceUnused = defineRule<z.infer<typeof noOptions>>({
  id: "go/replace-unused",
  summary: {
    en: "A replacement is for a module, or a version of it, that go.mod does not require.",
    "zh-CN": "替换针对的模块或其版本并未被 go.mod 要求。",
  },
  why: {
    en: "It does nothing for the code of this module, yet readers and reviewers take it for real.",
    "zh-CN": "它对本模块的代码不起作用，读者和评审者却会信以为真。",
  },
  fix: {
    en: "Remove the line, or correct the version. If it is for a dependency's dependency that provides no package, keep it with a waiver.",
    "zh-CN": "删除此行，或更正版本。如果它针对的是不提供任何包的间接依赖，请用豁免保留。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",

  examines: { en: "replacements", "zh-CN": "替换条目" },
  options: noOptions,
  messages: {
    module: { text: { en: "{module} is replaced, but not required.", "zh-CN": "{module} 被替换，但并未被要求。" } },
    version: {
      text: {
        en: "{module} is replaced at {version}, but required at {other}.",
        "zh-CN": "{module} 在 {version} 被替换，但所要求的是 {other}。",
      },
    },
  },
  examples: {
    given: shop,
    bad: {
      "go.mod": goMod(
        money,
        "",
        "replace example.com/money v1.1.0 => example.com/money v1.1.1 // expect: go/replace-unused",
      ),
    },
    good: {
      "go.mod": goMod(money, "", "replace example.com/money v1.2.0 => example.com/money v1.2.1"),
      "go.sum": sumOf("example.com/money", "v1.2.1"),
    },
  },

  *check({ packages }) {
    let examined = 0;
    let unknown = 0;
    for (const { mod } of goTree(packages).modules.values()) {
      examined += mod.replaces.length;
      if (!isWhole(mod) || !listsAll(mod)) {
        unknown += mod.replaces.length;
        continue;
      }
      const required = requiredBy(mod);
      for (const { path: module, version, at } of mod.replaces) {
        const found = required.get(module);
        if (found && (version === undefined || version === found.version)) continue;
        const params = { module, version: version ?? "", other: found?.version ?? "" };
        yield { at, message: found ? "version" : "module", params, subject: [mod.path, module, version ?? ""] };
      }
    }
    return { examined, unknown: unknown > 0 ? { "go.mod lists not all modules": unknown } : {} };
  },
});
