import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { goTree } from "../../src/domain/packages/go/go-modules.ts";
import { replaceUse } from "../../src/domain/packages/go/replace-use.ts";
import { requiredBy } from "../../src/domain/packages/go/replacements.ts";
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
    en: "Remove the line, or correct the version.",
    "zh-CN": "删除此行，或更正版本。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",

  examines: { en: "replacements", "zh-CN": "替换条目" },
  options: noOptions,
  messages: {
    module: {
      text: {
        en: "{module} is replaced, but neither go.mod nor go.sum knows it otherwise.",
        "zh-CN": "{module} 被替换，但 go.mod 和 go.sum 中都没有它。",
      },
    },
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
    for (const module of goTree(packages).modules.values()) {
      const { mod } = module;
      for (const replace of mod.replaces) {
        examined++;
        const use = replaceUse(module, replace);
        if (use === "unknown") unknown++;
        if (use === "used" || use === "unknown") continue;
        const { path, version = "", at } = replace;
        const params = { module: path, version, other: requiredBy(mod).get(path)?.version ?? "" };
        yield { at, message: use, params, subject: [mod.path, path, version] };
      }
    }
    return { examined, unknown: unknown > 0 ? { "module-graph": unknown } : {} };
  },
});
