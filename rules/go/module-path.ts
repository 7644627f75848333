import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { pathFaults } from "../../src/domain/packages/go/path-faults.ts";
import { goMod, money, shop } from "../go-example.ts";
import { noOptions } from "../options.ts";

export const modulePath = defineRule<z.infer<typeof noOptions>>({
  id: "go/module-path",
  summary: {
    en: "A go.mod names a module by a path that no module can have.",
    "zh-CN": "go.mod 中的某个模块路径不是任何模块可以使用的路径。",
  },
  why: {
    en: "Go refuses the path, or others can never depend on the module.",
    "zh-CN": "Go 拒绝该路径，或者其他模块永远无法依赖它。",
  },
  fix: {
    en: "Correct the path: letters, digits and `-._~` between slashes, a host with a dot first, `/v2` and up only at the end.",
    "zh-CN": "更正路径：斜杠之间只能有字母、数字和 `-._~`，开头是带点的主机名，`/v2` 及以上只能在末尾。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",

  examines: { en: "module paths", "zh-CN": "模块路径" },
  options: noOptions,
  messages: {
    one: { text: { en: "Go refuses this path: {error}.", "zh-CN": "Go 不接受此路径：{error}。" } },
  },
  examples: {
    given: shop,
    bad: { "go.mod": goMod(money, "", "exclude example.com/tax/v1 v1.0.0 // expect: go/module-path") },
    good: { "go.mod": goMod(money, "", "exclude example.com/tax/v2 v2.0.0") },
  },

  *check({ packages }) {
    let examined = 0;
    for (const file of packages.go) {
      if (file.kind !== "go.mod" && file.kind !== "go.work") continue;
      examined += file.kind === "go.mod" ? file.requires.length + 1 : 0;
      for (const { error, at } of pathFaults(file)) {
        yield { at, message: "one", params: { error }, subject: [file.path, error] };
      }
    }
    return examined;
  },
});
