import * as z from "zod";
import { type Edge, projectEdges } from "../../src/domain/architecture/ends.ts";
import { isCompositionRoot, isDoor } from "../../src/domain/architecture/entry.ts";
import type { Layer } from "../../src/domain/architecture/layer.ts";
import { isWithinOneHouse, mayDepend } from "../../src/domain/architecture/layer-law.ts";
import { defineRule, type Fault } from "../../src/domain/findings/rule.ts";
import { kindOptions } from "../options.ts";

const options = z.strictObject(kindOptions);

export const forbiddenDependency = defineRule<z.infer<typeof options>>({
  id: "boundaries/forbidden-dependency",
  summary: {
    en: "A layer depends on a layer that it must not know.",
    "zh-CN": "某一层依赖了它不应知道的层。",
  },
  why: {
    en: "Layers hold only while dependencies point one way. One import against the direction ties the core to its details, and every change there reaches it.",
    "zh-CN": "只有依赖方向一致，分层才成立。一处反向导入就会把核心与细节绑在一起，细节的每次改动都会波及核心。",
  },
  fix: {
    en: "Move the shared part into the inner layer, or declare an interface there and let the outer layer implement it.",
    "zh-CN": "把共用部分移到内层，或在内层声明接口，由外层实现。",
  },
  since: "0.1.0",
  severity: "error",
  needs: "imports",
  examines: { en: "dependencies between layers", "zh-CN": "层间依赖" },
  options,
  messages: {
    forbidden: {
      text: {
        en: 'Layer "{fromLayer}" must not depend on "{toLayer}": {from} imports {to}.',
        "zh-CN": "“{fromLayer}”层不能依赖“{toLayer}”层：{from} 导入了 {to}。",
      },
    },
    root: {
      text: {
        en: 'Layer "{fromLayer}" must not depend on the composition root: {from} imports {to}.',
        "zh-CN": "“{fromLayer}”层不能依赖组装入口：{from} 导入了 {to}。",
      },
      fix: {
        en: "Take what is needed as a parameter; the composition root passes it in.",
        "zh-CN": "以参数形式接收所需对象，由组装入口传入。",
      },
    },
    sideways: {
      severity: "warning",
      text: {
        en: 'Layers "{fromLayer}" and "{toLayer}" lie side by side and should not know each other: {from} imports {to}.',
        "zh-CN": "“{fromLayer}”层与“{toLayer}”层并列，不应互相知晓：{from} 导入了 {to}。",
      },
      fix: {
        en: "Where it wires the two together, move it to the composition root; where the project means one to lie outside the other, say so: `layers: { infrastructure: { mayDependOn: [domain, application, interface] } }`.",
        "zh-CN":
          "若是组装代码，移到组装入口；若项目约定其一位于外层，请在配置中声明：`layers: { infrastructure: { mayDependOn: [domain, application, interface] } }`。",
      },
    },
    door: {
      severity: "warning",
      text: {
        en: '{from} takes requests from callers but stands in layer "{fromLayer}", which must not depend on "{toLayer}": it imports {to}.',
        "zh-CN": "{from} 面向调用方接收请求，却位于“{fromLayer}”层，而该层不能依赖“{toLayer}”层：它导入了 {to}。",
      },
      fix: {
        en: "Move it to the interface layer, or say in a configuration that files with its ending belong there: `layers: { interface: { suffix: [Controller.ts] } }`.",
        "zh-CN":
          "移到接口层，或在配置中声明此类后缀的文件属于接口层：`layers: { interface: { suffix: [Controller.ts] } }`。",
      },
    },
  },
  examples: {
    given: {
      "package.json": '{ "name": "shop", "type": "module" }',
      "src/infrastructure/order-table.ts": "export const orders = new Map();\n",
      "src/application/place-order.ts": 'import { total } from "../domain/order.ts";\nexport const place = total;\n',
      "src/compose.ts": 'import { orders } from "./infrastructure/order-table.ts";\nexport const world = { orders };\n',
    },
    bad: {
      "src/domain/order.ts":
        'import { orders } from "../infrastructure/order-table.ts"; // expect: boundaries/forbidden-dependency\n' +
        'import { world } from "../compose.ts"; // expect: boundaries/forbidden-dependency\n' +
        "export const total = () => orders.size + world.orders.size;\n",
    },
    good: { "src/domain/order.ts": "export const total = (prices: number[]) => prices.length;\n" },
  },

  *check({ graph, architecture }, kinds) {
    const table = new Map(architecture.layers.map((layer) => [layer.name, layer]));
    let examined = 0;
    for (const edge of projectEdges({ graph, architecture }, kinds)) {
      const layer = table.get(edge.from.layer ?? "");
      if (!layer || edge.from.role === "main" || !isWithinOneHouse(edge)) continue;
      if (edge.to.layer !== undefined) examined++;
      const message = faultIn(edge, layer);
      if (!message) continue;
      const isAside = architecture.summary.origin === "inferred" && isSideways(edge);
      yield faultOf(edge, isMisplaced(edge) ? "door" : isAside ? "sideways" : message);
    }
    return examined;
  },
});

/** A controller beside its use case: the fault is where it stands, not what it imports. */
function isMisplaced({ dependency, from }: Edge): boolean {
  return from.layer === "application" && isDoor(dependency.at.path);
}

/** A server that lists its routes: Clean Architecture puts `infrastructure` around `interface`, hexagonal beside it. */
function isSideways({ from, to }: Edge): boolean {
  return from.layer === "infrastructure" && to.layer === "interface";
}

function faultIn({ to, target }: Edge, layer: Layer): "forbidden" | "root" | undefined {
  if (to.layer === undefined) return to.role === "main" && isCompositionRoot(target) ? "root" : undefined;
  return mayDepend(layer, to.layer) ? undefined : "forbidden";
}

function faultOf({ dependency, from, to, target, subject }: Edge, message: string): Fault {
  const params = { fromLayer: from.layer ?? "", toLayer: to.layer ?? "main", from: dependency.at.path, to: target };
  return { at: dependency.at, message, params, subject };
}
