import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { goMod, money, shop, sumOf } from "../go-example.ts";
import { noOptions } from "../options.ts";

export const replaceShadowed = defineRule<z.infer<typeof noOptions>>({
  id: "go/replace-shadowed",
  summary: {
    en: "A replacement for all versions of a module stands beside one for a single version.",
    "zh-CN": "针对模块所有版本的替换与针对单个版本的替换并存。",
  },
  why: {
    en: "The one for the version wins, so the other has less effect than it seems to.",
    "zh-CN": "针对该版本的替换优先，因此另一条的作用比看上去的小。",
  },
  fix: {
    en: "Keep the one that is meant.",
    "zh-CN": "保留真正需要的那一条。",
  },
  since: "0.2.0",
  severity: "off",
  needs: "packages",

  examines: { en: "replacements", "zh-CN": "替换条目" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "This does not hold for {version} of {module}: line {line} does.",
        "zh-CN": "这一条对 {module} 的 {version} 无效：第 {line} 行才有效。",
      },
    },
  },
  examples: {
    given: { ...shop, "go.sum": sumOf("example.com/money", "v1.2.1") },
    bad: {
      "go.mod": goMod(
        money,
        "",
        "replace example.com/money => example.com/money v1.2.3 // expect: go/replace-shadowed",
        "replace example.com/money v1.2.0 => example.com/money v1.2.1",
      ),
    },
    good: { "go.mod": goMod(money, "", "replace example.com/money v1.2.0 => example.com/money v1.2.1") },
  },

  *check({ packages }) {
    let examined = 0;
    for (const file of packages.go) {
      if (file.kind !== "go.mod" && file.kind !== "go.work") continue;
      examined += file.replaces.length;
      const wide = new Map(file.replaces.filter(({ version }) => !version).map((one) => [one.path, one]));
      for (const { path: module, version, at } of file.replaces) {
        const shadowed = version === undefined ? undefined : wide.get(module);
        if (!shadowed || version === undefined) continue;
        const params = { module, version, line: at.line };
        yield { at: shadowed.at, message: "one", params, subject: [file.path, module, version] };
      }
    }
    return examined;
  },
});
