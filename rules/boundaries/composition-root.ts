import { locate } from "../../src/domain/code/locate.ts";
import { nameOfPlace } from "../../src/domain/code/name-of-place.ts";
import { layeredCode } from "../../src/domain/code/reads.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { constructionsIn } from "../../src/domain/wiring/constructions.ts";
import { noOptions } from "../options.ts";

export const compositionRoot = defineRule({
  id: "boundaries/composition-root",
  summary: {
    en: "An adapter is made outside of where the program is put together.",
    "zh-CN": "在组装程序之外的地方创建了适配器。",
  },
  why: {
    en: "Whoever makes an adapter chooses it: a contract that is filled in place cannot be filled in another way.",
    "zh-CN": "谁创建适配器，谁就决定了实现；就地填充的契约再也无法换成别的实现。",
  },
  fix: {
    en: "Ask for the contract as a parameter, and make the adapter where the program starts or in a module for it.",
    "zh-CN": "把契约作为参数传入，在程序入口或专门的模块中创建适配器。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "syntax",
  reads: layeredCode,
  examines: { en: "calls in layers", "zh-CN": "各层中的调用" },
  options: noOptions,
  messages: {
    made: {
      text: {
        en: '{function} in layer "{layer}" makes {adapter} itself.',
        "zh-CN": "“{layer}”层的 {function} 自行创建了 {adapter}。",
      },
    },
  },
  examples: {
    given: {
      "arch-lint.yaml": "extends: onion\n",
      "go.mod": "module example.com/shop\n\ngo 1.22\n",
      "package.json": '{ "name": "shop" }',
      "internal/domain/orders.go": "package domain\n\ntype OrderRepository interface{ Save(id string) error }\n",
      "internal/infrastructure/orders.go":
        "package infrastructure\n\ntype SQLOrderRepository struct{}\n\nfunc NewOrders() *SQLOrderRepository { return &SQLOrderRepository{} }\n\nfunc (*SQLOrderRepository) Save(id string) error { return nil }\n",
      "src/domain/orders.ts": "export interface Orders {\n  save(): void;\n}\n",
      "src/infrastructure/sql-orders.ts":
        'import type { Orders } from "../domain/orders";\nexport class SqlOrders implements Orders {\n  save(): void {}\n}\n',
      "src/main/java/shop/domain/Orders.java": "package shop.domain;\n\npublic interface Orders {}\n",
      "src/main/java/shop/infrastructure/SqlOrders.java":
        "package shop.infrastructure;\n\nimport shop.domain.Orders;\n\npublic class SqlOrders implements Orders {}\n",
    },
    bad: {
      "internal/interface/http/handler.go": `package http

import "example.com/shop/internal/infrastructure"

func Place() error {
	return infrastructure.NewOrders().Save("1") // expect: boundaries/composition-root
}
`,
      "src/interface/order-page.ts":
        'import { SqlOrders } from "../infrastructure/sql-orders";\nexport function page(): void {\n  new SqlOrders().save(); // expect: boundaries/composition-root\n}\n',
      "src/main/java/shop/web/OrderPage.java": `package shop.web;

import shop.infrastructure.SqlOrders;

class OrderPage {
  private final SqlOrders orders = new SqlOrders(); // expect: boundaries/composition-root
}
`,
    },
    good: {
      "cmd/shop/main.go": `package main

import (
	"example.com/shop/internal/infrastructure"
	"example.com/shop/internal/interface/http"
)

func main() { http.Serve(infrastructure.NewOrders()) }
`,
      "internal/interface/http/handler.go": `package http

import "example.com/shop/internal/domain"

func Serve(orders domain.OrderRepository) error { return orders.Save("1") }
`,
      "src/interface/order-page.ts":
        'import type { Orders } from "../domain/orders";\nexport function page(orders: Orders): void {\n  orders.save();\n}\n',
      "src/main.ts":
        'import { SqlOrders } from "./infrastructure/sql-orders";\nimport { page } from "./interface/order-page";\npage(new SqlOrders());\n',
      "src/main/java/shop/web/OrderPage.java":
        "package shop.web;\n\nimport shop.domain.Orders;\n\nclass OrderPage {\n  OrderPage(Orders orders) {}\n}\n",
    },
  },

  *check({ code, architecture: { layers } }) {
    const mayUse = new Set(
      layers.flatMap(({ name, mayDependOn }) => (mayDependOn.includes("infrastructure") ? [name] : [])),
    );
    let examined = 0;
    for (const { syntax } of code.files.values()) examined += syntax.calls.length;
    for (const { file, call, adapter } of constructionsIn(code)) {
      const { layer = "" } = file.place;
      // Where a layer may not import the infrastructure at all, the import is told of.
      if (!mayUse.has(layer)) continue;
      const place = nameOfPlace(file, call);
      yield {
        at: locate(file, call),
        message: "made",
        params: { function: place, layer, adapter: adapter.type.name },
        subject: [file.path, place, adapter.type.name],
      };
    }
    return examined;
  },
});
