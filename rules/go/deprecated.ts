import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { findModule } from "../../src/domain/packages/registry/module-standing.ts";
import { moduleUsesIn } from "../../src/domain/packages/registry/module-uses.ts";
import { moduleExample } from "../module-example.ts";
import { noOptions } from "../options.ts";
import { snapshot } from "../registry-example.ts";
import { Tally } from "../tally.ts";

export const deprecated = defineRule<z.infer<typeof noOptions>>({
  id: "go/deprecated",
  summary: {
    en: "A module that go.mod requires directly is deprecated by its authors.",
    "zh-CN": "go.mod 直接要求的模块已被作者弃用。",
  },
  why: {
    en: "Nobody repairs it any more, and the notice mostly says what to use instead. `go build` does not show it.",
    "zh-CN": "不再有人修复它，而弃用说明通常写了该换用什么。`go build` 不会显示该说明。",
  },
  fix: { en: "Read the notice and move to what it names.", "zh-CN": "阅读弃用说明，换用其中提到的模块。" },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",
  examines: {
    en: "directly required modules held against the registry snapshot",
    "zh-CN": "与注册表快照比对的直接所需模块",
  },
  options: noOptions,
  messages: {
    one: { text: { en: '{module} is deprecated: "{notice}"', "zh-CN": "{module} 已弃用：“{notice}”" } },
  },
  examples: {
    given: snapshot,
    bad: moduleExample("example.com/abandoned", "v1.0.0", "go/deprecated"),
    good: moduleExample("example.com/pad", "v1.1.0"),
  },

  *check({ packages }) {
    const tally = new Tally();
    let examined = 0;
    for (const { mod, require, path } of moduleUsesIn(packages)) {
      if (require.indirect) continue;
      const module = findModule(packages.registry, path);
      if ("unknown" in module) {
        tally.add(module.unknown);
        continue;
      }
      examined++;
      if (module.deprecated === undefined) continue;
      const notice = module.deprecated.split("\n", 1)[0]?.slice(0, 200) ?? "";
      yield { at: require.at, message: "one", params: { module: path, notice }, subject: [mod.path, path] };
    }
    return { examined, unknown: tally.unknown };
  },
});
