import { locate } from "../../src/domain/code/locate.ts";
import { functionName } from "../../src/domain/code/name-of-place.ts";
import { coreCode } from "../../src/domain/code/reads.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { idTypesIn, rawIds } from "../../src/domain/values/raw-ids.ts";
import { noOptions } from "../options.ts";

export const typedId = defineRule({
  id: "ddd/typed-id",
  summary: {
    en: "An id is taken as a bare value though the domain has a type for it.",
    "zh-CN": "领域层已有标识类型，却仍以裸值接收标识。",
  },
  why: {
    en: "Two strings can be swapped without anybody noticing, an order's id and a customer's cannot.",
    "zh-CN": "两个字符串互换了谁也不会发现；订单标识与客户标识则无法混用。",
  },
  fix: {
    en: "Take the type of the id, and make it from the bare value where the request comes in.",
    "zh-CN": "改用标识类型，在请求进入处把裸值转换为它。",
  },
  since: "0.2.0",
  severity: "off",
  needs: "syntax",
  reads: coreCode,
  examines: { en: "types of ids", "zh-CN": "标识类型" },
  options: noOptions,
  messages: {
    bare: {
      text: {
        en: "{function} takes {parameter} as a bare value; there is {type} for it.",
        "zh-CN": "{function} 以裸值接收 {parameter}，而它已有类型 {type}。",
      },
    },
  },
  examples: {
    given: {
      "go.mod": "module example.com/shop\n\ngo 1.22\n",
      "package.json": '{ "name": "shop" }',
      "internal/application/place_order.go": 'package application\n\nimport _ "example.com/shop/internal/domain"\n',
      "src/domain/order-id.ts": "export class OrderId {\n  constructor(readonly value: string) {}\n}\n",
      "src/application/place-order.ts": 'export type { OrderRepository } from "../domain/order-repository";\n',
      "src/main/java/shop/domain/OrderId.java": "package shop.domain;\n\npublic record OrderId(String value) {}\n",
      "src/main/java/shop/application/PlaceOrder.java":
        "package shop.application;\n\nimport shop.domain.OrderRepository;\n\nclass PlaceOrder { OrderRepository orders; }\n",
    },
    bad: {
      "internal/domain/order.go":
        "package domain\n\ntype OrderID string\n\nfunc Cancel(orderID string) {} // expect: ddd/typed-id\n",
      "src/domain/order-repository.ts":
        "export interface OrderRepository {\n  find(id: string): Promise<void>; // expect: ddd/typed-id\n}\n",
      "src/main/java/shop/domain/OrderRepository.java":
        "package shop.domain;\n\npublic interface OrderRepository {\n  void cancel(String id); // expect: ddd/typed-id\n}\n",
    },
    good: {
      "internal/domain/order.go": "package domain\n\ntype OrderID string\n\nfunc Cancel(orderID OrderID) {}\n",
      "src/domain/order-repository.ts":
        'import type { OrderId } from "./order-id";\nexport interface OrderRepository {\n  find(id: OrderId): Promise<void>;\n}\n',
      "src/main/java/shop/domain/OrderRepository.java":
        "package shop.domain;\n\npublic interface OrderRepository {\n  void cancel(OrderId id);\n}\n",
    },
  },

  *check({ code, graph }) {
    for (const { file, in: found, parameter, idType } of rawIds(code, graph)) {
      const name = functionName(found.function);
      yield {
        at: locate(file, parameter),
        message: "bare",
        params: { function: name, parameter: parameter.name, type: idType },
        subject: [file.path, name, parameter.name],
      };
    }
    return idTypesIn(code).size;
  },
});
