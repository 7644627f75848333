import * as z from "zod";
import { counts } from "../../src/domain/architecture/ends.ts";
import { tiesIn } from "../../src/domain/architecture/ties.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { type Tangle, tangles } from "../../src/domain/graph/tangles.ts";
import { kindOptions } from "../options.ts";

const options = z.strictObject({
  ...kindOptions,
  includeTypes: z.boolean().default(false).describe("Count imports that exist only at the type level"),
  includeLazy: z
    .boolean()
    .default(false)
    .describe("Count import() between modules; between larger parts it always counts"),
});

/** Longer lists help nobody; what was left out is counted. */
const most = 5;

/** Steps of evidence; a longer cycle is shown from its beginning. */
const longest = 50;

export const dependencyCycle = defineRule<z.infer<typeof options>>({
  id: "boundaries/dependency-cycle",
  summary: {
    en: "Modules, or whole parts of the system, depend on each other in a circle.",
    "zh-CN": "模块（或系统的整个部分）循环依赖。",
  },
  why: {
    en: "What lies on a circle can only be understood, built, tested and moved as one; services and contexts on it are one in truth. A lazy import() does not tie two modules together when they load, but two parts it does.",
    "zh-CN":
      "环上的各部分只能作为一个整体来理解、构建、测试和移动；环上的服务与上下文实际上就是一个。惰性 import() 不会在加载时把两个模块绑在一起，但会把两个部分绑在一起。",
  },
  fix: {
    en: "Cut the edge with the fewest imports: move what both need below them, or let one side declare an interface that the other implements, or answer with an event.",
    "zh-CN": "切断导入最少的那条边：把双方都需要的代码下移，或由一方声明接口、另一方实现，或改用事件。",
  },
  since: "0.1.0",
  severity: "error",
  needs: "imports",
  examines: { en: "dependencies", "zh-CN": "依赖" },
  messages: {
    services: {
      text: {
        en: "{size} services depend on each other: {cycle}. To cut: {cuts}.",
        "zh-CN": "{size} 个服务互相依赖：{cycle}。可切断：{cuts}。",
      },
    },
    units: {
      text: {
        en: "{size} packages depend on each other: {cycle}. To cut: {cuts}.",
        "zh-CN": "{size} 个包互相依赖：{cycle}。可切断：{cuts}。",
      },
    },
    contexts: {
      text: {
        en: "{size} contexts depend on each other: {cycle}. To cut: {cuts}.",
        "zh-CN": "{size} 个上下文互相依赖：{cycle}。可切断：{cuts}。",
      },
    },
    modules: {
      text: {
        en: "{size} modules depend on each other: {cycle}. To cut: {cuts}.",
        "zh-CN": "{size} 个模块互相依赖：{cycle}。可切断：{cuts}。",
      },
      severity: "warning",
    },
  },
  examples: {
    given: { "package.json": `{ "name": "shop", "type": "module" }` },
    bad: {
      "src/order.ts": `import { Invoice } from "./invoice.ts"; // expect: boundaries/dependency-cycle\nexport class Order { readonly invoices = [new Invoice()]; }\n`,
      "src/invoice.ts": `import { Order } from "./order.ts";\nexport { formatOrder } from "./order.ts";\nexport class Invoice { readonly of = Order; }\n`,
    },
    good: {
      "src/order.ts": `import type { Invoice } from "./invoice.ts";\nexport class Order { readonly invoices: Invoice[] = []; }\n`,
      "src/invoice.ts": `import { Order } from "./order.ts";\nexport class Invoice { readonly of = Order; }\n`,
    },
  },
  options,
  *check({ graph, architecture, base }, settings) {
    const choice = { keep: tiesIn({ graph, architecture }, settings), isKnown: base?.knows };
    for (const { level, cycle, shown, steps, members, cuts, accused } of tangles(graph, architecture, choice)) {
      const params = { size: members.length, cycle: inWords(shown), cuts: listed(cuts) };
      const identity = { subject: [level, ...cycle], members };
      yield { at: accused.at, message: level, params, ...identity, path: steps.slice(0, longest) };
    }
    return graph.dependencies.filter((dependency) => counts(dependency, settings)).length;
  },
});

function inWords(cycle: readonly string[]): string {
  const shown = cycle.length > 2 * most ? [...cycle.slice(0, most), "…", ...cycle.slice(-most)] : cycle;
  return [...shown, cycle[0]].join(" → ");
}

function listed(cuts: Tangle["cuts"]): string {
  const shown = cuts.slice(0, most).map(({ from, to, weight }) => `${from} → ${to} (${weight})`);
  return [...shown, ...(cuts.length > most ? [`+${cuts.length - most}`] : [])].join(", ");
}
