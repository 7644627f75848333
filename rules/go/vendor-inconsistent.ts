import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { goTree } from "../../src/domain/packages/go/go-modules.ts";
import { isWhole } from "../../src/domain/packages/go/replacements.ts";
import { vendorFaults } from "../../src/domain/packages/go/vendor-faults.ts";
import { goMod, money, shop } from "../go-example.ts";
import { noOptions } from "../options.ts";

export const vendorInconsistent = defineRule<z.infer<typeof noOptions>>({
  id: "go/vendor-inconsistent",
  summary: {
    en: "vendor/modules.txt does not fit go.mod.",
    "zh-CN": "vendor/modules.txt 与 go.mod 不一致。",
  },
  why: {
    en: "Go refuses to build from it: `inconsistent vendoring`.",
    "zh-CN": "Go 拒绝据此构建：`inconsistent vendoring`。",
  },
  fix: {
    en: "Run `go mod vendor` and commit the folder.",
    "zh-CN": "运行 `go mod vendor` 并提交该文件夹。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",

  examines: { en: "vendored modules", "zh-CN": "vendor 中的模块" },
  options: noOptions,
  messages: {
    one: { text: { en: "{module}: {error}.", "zh-CN": "vendor 与 go.mod 不一致，{module}：{error}。" } },
  },
  examples: {
    given: { ...shop, "go.mod": goMod(money) },
    bad: {
      "vendor/modules.txt":
        "# example.com/money v1.1.0 // expect: go/vendor-inconsistent\n## explicit; go 1.24\nexample.com/money\n# example.com/money v1.2.0\n## explicit\n",
    },
    good: { "vendor/modules.txt": "# example.com/money v1.2.0\n## explicit; go 1.24\nexample.com/money\n" },
  },

  *check({ packages }) {
    let examined = 0;
    for (const module of goTree(packages).modules.values()) {
      const { mod, vendor } = module;
      if (!vendor || !isWhole(mod)) continue;
      examined += vendor.modules.length;
      for (const { module: name, error, at } of vendorFaults(module, vendor)) {
        yield { at, message: "one", params: { module: name, error }, subject: [mod.path, name, error] };
      }
    }
    return examined;
  },
});
