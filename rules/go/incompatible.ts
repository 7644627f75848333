import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { buildOf } from "../../src/domain/packages/go/semver.ts";
import { goFile, goMod, sumOf } from "../go-example.ts";
import { noOptions } from "../options.ts";

export const incompatible = defineRule<z.infer<typeof noOptions>>({
  id: "go/incompatible",
  summary: {
    en: "A module is required in a major version that its path does not name.",
    "zh-CN": "所依赖模块的主版本没有体现在其路径中。",
  },
  why: {
    en: "`+incompatible` marks releases from before Go modules: two majors cannot be used side by side, and upgrades may break.",
    "zh-CN": "`+incompatible` 表示 Go 模块出现之前的发布：两个主版本不能并存，升级可能造成破坏。",
  },
  fix: {
    en: "Look for a release of the module with a go.mod, whose path ends in `/v2` or higher.",
    "zh-CN": "寻找该模块带有 go.mod、路径以 `/v2` 或更高版本结尾的发布。",
  },
  since: "0.2.0",
  severity: "off",
  needs: "packages",

  examines: { en: "requirements", "zh-CN": "依赖要求" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{module} {version} is required without a path for its major version.",
        "zh-CN": "所要求的 {module} {version} 路径中没有主版本。",
      },
    },
  },
  examples: {
    given: { "go.sum": sumOf("example.com/money", "v2.0.0+incompatible"), "shop.go": goFile("example.com/money") },
    bad: { "go.mod": goMod("require example.com/money v2.0.0+incompatible // expect: go/incompatible") },
    good: { "go.mod": goMod("require example.com/money v1.2.0"), "go.sum": sumOf("example.com/money", "v1.2.0") },
  },

  *check({ packages }) {
    let examined = 0;
    for (const file of packages.go) {
      if (file.kind !== "go.mod") continue;
      examined += file.requires.length;
      for (const { path: module, version, versionAt } of file.requires) {
        if (buildOf(version) !== "+incompatible") continue;
        yield { at: versionAt, message: "one", params: { module, version }, subject: [file.path, module] };
      }
    }
    return examined;
  },
});
