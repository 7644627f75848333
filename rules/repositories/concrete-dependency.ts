import type * as z from "zod";
import { coreLayerOf } from "../../src/domain/code/reads.ts";
import { locate } from "../../src/domain/code/locate.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { concreteDependencies, coreAndAdapters } from "../../src/domain/repositories/concrete-dependencies.ts";
import { java, lines, shop } from "../cqrs-example.ts";
import { noOptions } from "../options.ts";

export const concreteDependency = defineRule<z.infer<typeof noOptions>>({
  id: "repositories/concrete-dependency",
  summary: {
    en: "The core is given an adapter as what it is, where a contract would do.",
    "zh-CN": "核心层直接接收具体的适配器，而不是契约。",
  },
  why: {
    en: "A use case that names the class of its store can be run with that store alone, in tests as well.",
    "zh-CN": "用例一旦写明存储的具体类，就只能配合那一种存储运行，测试时也不例外。",
  },
  fix: {
    en: "Declare an interface in the core with what is needed, take that, and let the composition root hand in the adapter.",
    "zh-CN": "在核心层声明只含所需方法的接口并接收该接口，由组装入口传入适配器。",
  },
  since: "0.2.0",
  severity: "off",
  needs: "syntax",
  reads: coreAndAdapters,
  examines: { en: "files of the core", "zh-CN": "核心层的文件" },
  options: noOptions,
  messages: {
    concrete: {
      text: {
        en: "{taker} is given {adapter} of {path}, an adapter and no contract.",
        "zh-CN": "{taker} 接收的 {adapter}（{path}）是具体的适配器，而不是契约。",
      },
    },
  },
  examples: {
    given: {
      ...shop,
      "typescript/package.json": '{ "name": "shop", "dependencies": { "pg": "^8.0.0" } }',
      "typescript/src/store/order-table.ts": lines(
        'import type { Pool } from "pg";',
        "",
        "export class OrderTable {",
        "  constructor(private readonly pool: Pool) {}",
        "  async isOpen(id: string): Promise<boolean> {",
        '    const { rows } = await this.pool.query("SELECT 1 FROM orders WHERE id = $1 AND open", [id]);',
        "    return rows.length > 0;",
        "  }",
        "}",
      ),
      "go/internal/store/order_table.go": lines(
        "package store",
        "",
        'import "database/sql"',
        "",
        "type OrderTable struct{ pool *sql.DB }",
        "",
        "func (o *OrderTable) IsOpen(id string) (open bool, err error) {",
        '\terr = o.pool.QueryRow("SELECT open FROM orders WHERE id = $1", id).Scan(&open)',
        "\treturn open, err",
        "}",
      ),
      [`${java}/store/OrderTable.java`]: lines(
        "package com.example.shop.store;",
        "",
        "import org.springframework.jdbc.core.JdbcTemplate;",
        "",
        "public class OrderTable {",
        "  private final JdbcTemplate jdbc;",
        "",
        "  public OrderTable(JdbcTemplate jdbc) {",
        "    this.jdbc = jdbc;",
        "  }",
        "}",
      ),
    },
    bad: {
      "typescript/src/application/ship-order.ts": lines(
        'import type { OrderTable } from "../store/order-table";',
        "",
        "export class ShipOrder {",
        "  constructor(private readonly orders: OrderTable) {} // expect: repositories/concrete-dependency",
        "  mayShip(id: string): Promise<boolean> {",
        "    return this.orders.isOpen(id);",
        "  }",
        "}",
      ),
      "go/internal/application/ship_order.go": lines(
        "package application",
        "",
        'import "example.com/shop/internal/store"',
        "",
        "type ShipOrder struct{ orders *store.OrderTable }",
        "",
        "func NewShipOrder(orders *store.OrderTable) *ShipOrder { // expect: repositories/concrete-dependency",
        "\treturn &ShipOrder{orders: orders}",
        "}",
      ),
      [`${java}/application/ShipOrder.java`]: lines(
        "package com.example.shop.application;",
        "",
        "import com.example.shop.store.OrderTable;",
        "",
        "public class ShipOrder {",
        "  private final OrderTable orders;",
        "",
        "  public ShipOrder(OrderTable orders) { // expect: repositories/concrete-dependency",
        "    this.orders = orders;",
        "  }",
        "}",
      ),
    },
    good: {
      "typescript/src/application/ship-order.ts": lines(
        "export interface OpenOrders {",
        "  isOpen(id: string): Promise<boolean>;",
        "}",
        "",
        "export class ShipOrder {",
        "  constructor(private readonly orders: OpenOrders) {}",
        "  mayShip(id: string): Promise<boolean> {",
        "    return this.orders.isOpen(id);",
        "  }",
        "}",
      ),
      "go/internal/application/ship_order.go": lines(
        "package application",
        "",
        "type OpenOrders interface{ IsOpen(id string) (bool, error) }",
        "",
        "type ShipOrder struct{ orders OpenOrders }",
        "",
        "func NewShipOrder(orders OpenOrders) *ShipOrder { return &ShipOrder{orders: orders} }",
      ),
    },
  },

  *check({ code, architecture: { layers } }) {
    let examined = 0;
    for (const file of code.files.values()) {
      if (coreLayerOf(file)) examined++;
      for (const { at, taker, adapter } of concreteDependencies(code, file, layers)) {
        const params = { taker, adapter: adapter.type.name, path: adapter.file.path };
        yield { at: locate(file, at), message: "concrete", params, subject: [file.path, taker, adapter.type.name] };
      }
    }
    return examined;
  },
});
