import * as z from "zod";
import { projectEdges } from "../../src/domain/architecture/ends.ts";
import type { Layer } from "../../src/domain/architecture/layer.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { kindOptions } from "../options.ts";

const options = z.strictObject({
  ...kindOptions,
  closed: z.array(z.string()).default(["application"]).describe("Layers that must not be passed by"),
});

export const skippedLayer = defineRule<z.infer<typeof options>>({
  id: "boundaries/skipped-layer",
  summary: {
    en: "A layer passes by a closed layer and uses what lies behind it.",
    "zh-CN": "某一层绕过封闭层，直接使用其后的内容。",
  },
  why: {
    en: "What a closed layer does for its callers (transactions, permissions, validation) does not happen when they go around it.",
    "zh-CN": "封闭层为调用方所做的事（事务、权限、校验）在被绕过时不会发生。",
  },
  fix: {
    en: "Call the layer in between; give it the operation that is missing.",
    "zh-CN": "改为调用中间层，并在其中补上缺少的操作。",
  },
  since: "0.1.0",
  severity: "off",
  needs: "imports",
  examines: { en: "dependencies between layers", "zh-CN": "层间依赖" },
  options,
  messages: {
    skipped: {
      text: {
        en: 'Layer "{fromLayer}" goes past "{closed}" to "{toLayer}": {from} imports {to}.',
        "zh-CN": "“{fromLayer}”层绕过“{closed}”层访问“{toLayer}”层：{from} 导入了 {to}。",
      },
    },
  },
  examples: {
    given: {
      "arch-lint.yaml":
        "extends: clean\nrules: { boundaries/skipped-layer: error }\nlayers: { domain: src/domain/**, application: src/application/**, interface: src/interface/** }\n",
      "src/domain/order.ts": "export const total = () => 0;\n",
      "src/application/show-total.ts":
        'import { total } from "../domain/order.ts";\nexport const show = () => total();\n',
    },
    bad: {
      "src/interface/order-page.ts":
        'import { total } from "../domain/order.ts"; // expect: boundaries/skipped-layer\nexport const page = () => total();\n',
    },
    good: {
      "src/interface/order-page.ts":
        'import { show } from "../application/show-total.ts";\nexport const page = () => show();\n',
    },
  },

  *check(codebase, { closed, ...kinds }) {
    const table = new Map(codebase.architecture.layers.map((layer) => [layer.name, layer]));
    let examined = 0;
    for (const { dependency, from, to, target, subject } of projectEdges(codebase, kinds)) {
      const [upper, lower] = [table.get(from.layer ?? ""), table.get(to.layer ?? "")];
      if (!upper || !lower || upper === lower || from.role === "main") continue;
      examined++;
      const passed = closed.find((name) => liesBetween(table.get(name), upper, lower));
      if (passed === undefined) continue;
      yield {
        at: dependency.at,
        message: "skipped",
        params: { fromLayer: upper.name, closed: passed, toLayer: lower.name, from: dependency.at.path, to: target },
        subject,
      };
    }
    return examined;
  },
});

function liesBetween(layer: Layer | undefined, upper: Layer, lower: Layer): boolean {
  if (!layer || layer === upper || layer === lower) return false;
  return upper.mayDependOn.includes(layer.name) && layer.mayDependOn.includes(lower.name);
}
