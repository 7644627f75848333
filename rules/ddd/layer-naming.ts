import * as z from "zod";
import { locate } from "../../src/domain/code/locate.ts";
import { domainCode } from "../../src/domain/code/reads.ts";
import { defineRule, type Codebase, type Fault } from "../../src/domain/findings/rule.ts";
import { defaultSuffixes, misplacedSuffix, stemOf, type Suffixes } from "../../src/domain/naming/suffixes.ts";

const options = z.strictObject({
  suffixes: z
    .record(z.string(), z.array(z.string()))
    .default({})
    .describe(
      "Endings of names, each with the layers where it belongs; an own table for an ending replaces the shipped one",
    ),
});

export const layerNaming = defineRule<z.infer<typeof options>>({
  id: "ddd/layer-naming",
  summary: {
    en: "A name says that something belongs to another layer.",
    "zh-CN": "命名表明它属于另一层。",
  },
  why: {
    en: "Readers look for a controller where requests come in; one in the domain is either misplaced or misnamed.",
    "zh-CN": "读者会到接收请求的地方找控制器；出现在领域层，不是放错了就是起错了名。",
  },
  fix: {
    en: "Move it to the layer that its name tells of, or give it a name from the language of the domain.",
    "zh-CN": "把它移到命名所指的层，或改用领域语言中的名称。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "syntax",
  reads: domainCode,
  examines: { en: "files in layers", "zh-CN": "各层中的文件" },
  options,
  messages: {
    misplaced: {
      text: {
        en: '{name} in layer "{layer}" is called a {suffix}, which belongs to {layers}.',
        "zh-CN": "“{layer}”层中的 {name} 以 {suffix} 命名，而它属于 {layers}。",
      },
    },
  },
  examples: {
    given: {
      "go.mod": "module example.com/shop\n\ngo 1.22\n",
      "package.json": '{ "name": "shop" }',
      "internal/application/place_order.go": 'package application\n\nimport _ "example.com/shop/internal/domain"\n',
      "internal/domain/order.go": "package domain\n\ntype Order struct{}\n",
      "src/application/place-order.ts": 'export { Order } from "../domain/order";\n',
      "src/domain/order.ts": "export class Order {}\n",
      "src/main/java/shop/application/PlaceOrder.java":
        "package shop.application;\n\nimport shop.domain.Order;\n\nclass PlaceOrder { Order order; }\n",
      "src/main/java/shop/domain/Order.java": "package shop.domain;\n\npublic class Order {}\n",
    },
    bad: {
      "internal/domain/order_requests.go": "package domain\n\ntype OrderDTO struct{} // expect: ddd/layer-naming\n",
      "src/domain/order.dto.ts": "export type Row = string[]; // expect: ddd/layer-naming\n",
      "src/main/java/shop/domain/OrderController.java":
        "package shop.domain;\n\npublic class OrderController {} // expect: ddd/layer-naming\n",
    },
    good: {
      "internal/interface/order_dto.go": "package http\n\ntype OrderDTO struct{}\n",
      "src/interface/order.dto.ts": "export type OrderDto = string[];\n",
      "src/main/java/shop/interfaces/OrderController.java":
        "package shop.interfaces;\n\npublic class OrderController {}\n",
    },
  },

  *check(codebase, { suffixes }) {
    const table = { ...defaultSuffixes, ...suffixes };
    let examined = 0;
    for (const path of codebase.tree.facts.keys()) {
      const { layer, role } = codebase.architecture.placeOf(path);
      if (layer === undefined || promises(path) || (role !== undefined && role !== "shared")) continue;
      examined++;
      const fault = faultIn(codebase, { path, layer }, table);
      if (fault) yield fault;
    }
    return examined;
  },
});

/** `ports/inbound/order.controller.ts` promises what a controller keeps. */
function promises(path: string): boolean {
  return /(?:^|\/)ports?\//iu.test(path);
}

interface LayeredFile {
  readonly path: string;
  readonly layer: string;
}

function faultIn({ code }: Codebase, { path, layer }: LayeredFile, table: Suffixes): Fault | undefined {
  const types = code.files.get(path)?.syntax.types ?? [];
  const names = [...types, { name: stemOf(path), line: 1, column: 1 }];
  for (const { name, line, column } of names) {
    const suffix = misplacedSuffix(name, layer, table);
    if (suffix === undefined) continue;
    const layers = table[suffix]?.join(", ") ?? "";
    return {
      at: locate({ path }, { line, column }),
      message: "misplaced",
      params: { name, layer, suffix, layers },
      subject: [path, name, suffix],
    };
  }
  return undefined;
}
