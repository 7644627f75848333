import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { findModule, retractionOf } from "../../src/domain/packages/registry/module-standing.ts";
import { moduleUsesIn } from "../../src/domain/packages/registry/module-uses.ts";
import { moduleExample } from "../module-example.ts";
import { noOptions } from "../options.ts";
import { snapshot } from "../registry-example.ts";
import { Tally } from "../tally.ts";

export const retracted = defineRule<z.infer<typeof noOptions>>({
  id: "go/retracted",
  summary: {
    en: "A required version of a module was taken back by its authors.",
    "zh-CN": "所需的模块版本已被作者撤回。",
  },
  why: {
    en: "Authors retract versions that are broken, unsafe or published by mistake. `go build` uses them without a word; only `go list -m -u -retracted` tells.",
    "zh-CN":
      "作者会撤回有缺陷、不安全或误发布的版本。`go build` 照常使用而不提示；只有 `go list -m -u -retracted` 会说明。",
  },
  fix: {
    en: "Update with `go get module@latest`, which leaves out what was retracted.",
    "zh-CN": "用 `go get 模块@latest` 升级，它会跳过已撤回的版本。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",
  examines: { en: "required modules held against the registry snapshot", "zh-CN": "与注册表快照比对的所需模块" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{module} {version} is retracted: {rationale}",
        "zh-CN": "{module} {version} 已被撤回：{rationale}",
      },
    },
  },
  examples: {
    given: snapshot,
    bad: moduleExample("example.com/pad", "v1.0.0", "go/retracted"),
    good: moduleExample("example.com/pad", "v1.1.0"),
  },

  *check({ packages }) {
    const tally = new Tally();
    let examined = 0;
    for (const { mod, require, path, version } of moduleUsesIn(packages)) {
      const module = findModule(packages.registry, path);
      if ("unknown" in module) {
        tally.add(module.unknown);
        continue;
      }
      examined++;
      const retraction = retractionOf(module, version);
      if (!retraction) continue;
      const rationale = retraction.rationale?.split("\n", 1)[0] ?? "?";
      yield { at: require.at, message: "one", params: { module: path, version, rationale }, subject: [mod.path, path] };
    }
    return { examined, unknown: tally.unknown };
  },
});
