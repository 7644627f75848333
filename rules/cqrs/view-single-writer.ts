import * as z from "zod";
import { locate } from "../../src/domain/code/locate.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { writingCode } from "../../src/domain/messages/commit-code.ts";
import { viewWritesIn } from "../../src/domain/messages/view-writes.ts";
import { matchSegment, readSegment } from "../../src/domain/patterns/segment.ts";
import { java, lines, shop } from "../cqrs-example.ts";

const options = z.strictObject({
  tables: z
    .array(z.string())
    .default(["*_view", "*_read_model", "*_projection"])
    .describe("Names of tables that queries read and projections write; `*` stands for any characters"),
});

export const viewSingleWriter = defineRule<z.infer<typeof options>>({
  id: "cqrs/view-single-writer",
  summary: {
    en: "A table that queries read is written by something else than its projection.",
    "zh-CN": "供查询读取的表被投影以外的代码写入。",
  },
  why: {
    en: "What is shown then no longer follows from the events: it cannot be built anew, and two writers overwrite each other.",
    "zh-CN": "展示的数据不再由事件推导而来：无法重建，两个写入者还会互相覆盖。",
  },
  fix: {
    en: "Record an event, and let the projection of the table act on it.",
    "zh-CN": "记录事件，由该表的投影据此更新。",
  },
  since: "0.2.0",
  severity: "off",
  needs: "syntax",
  reads: writingCode,
  examines: { en: "files that may write", "zh-CN": "可能写入的文件" },
  options,
  messages: {
    one: {
      text: {
        en: "{writer} writes what only a projection should: {what}.",
        "zh-CN": "{writer} 写入了只应由投影写入的数据：{what}。",
      },
    },
  },
  examples: {
    given: shop,
    bad: {
      "typescript/src/application/commands/cancel-order.ts": lines(
        'import { CommandHandler, type ICommandHandler } from "@nestjs/cqrs";',
        "",
        "export class CancelOrder {",
        "  constructor(readonly id: string) {}",
        "}",
        "",
        "export interface OrderReadModel {",
        "  save(id: string, status: string): Promise<void>;",
        "}",
        "",
        "@CommandHandler(CancelOrder)",
        "export class CancelOrderHandler implements ICommandHandler<CancelOrder> {",
        "  constructor(private readonly orders: OrderReadModel) {}",
        "",
        "  async execute({ id }: CancelOrder): Promise<void> {",
        '    await this.orders.save(id, "cancelled"); // expect: cqrs/view-single-writer',
        "  }",
        "}",
      ),
      "go/internal/infrastructure/order_table.go": lines(
        "package infrastructure",
        "",
        'import "database/sql"',
        "",
        "type OrderTable struct{ db *sql.DB }",
        "",
        "func (t *OrderTable) Cancel(id string) error {",
        `\t_, err := t.db.Exec("UPDATE order_view SET status = 'cancelled' WHERE id = $1", id) // expect: cqrs/view-single-writer`,
        "\treturn err",
        "}",
      ),
      [`${java}/infrastructure/OrderTable.java`]: lines(
        "package com.example.shop.infrastructure;",
        "",
        "import org.springframework.jdbc.core.JdbcTemplate;",
        "",
        "public class OrderTable {",
        "  private final JdbcTemplate jdbc;",
        "",
        "  public OrderTable(JdbcTemplate jdbc) {",
        "    this.jdbc = jdbc;",
        "  }",
        "",
        "  public void cancel(String id) {",
        `    jdbc.update("UPDATE shop.order_view SET status = 'cancelled' WHERE id = ?", id); // expect: cqrs/view-single-writer`,
        "  }",
        "}",
      ),
    },
    good: {
      "typescript/src/application/order-cancelled-handler.ts": lines(
        'import { EventsHandler, type IEventHandler } from "@nestjs/cqrs";',
        "",
        "export class OrderCancelled {",
        "  constructor(readonly id: string) {}",
        "}",
        "",
        "export interface OrderReadModel {",
        "  save(id: string, status: string): Promise<void>;",
        "}",
        "",
        "@EventsHandler(OrderCancelled)",
        "export class OrderCancelledHandler implements IEventHandler<OrderCancelled> {",
        "  constructor(private readonly orders: OrderReadModel) {}",
        "",
        "  async handle({ id }: OrderCancelled): Promise<void> {",
        '    await this.orders.save(id, "cancelled");',
        "  }",
        "}",
      ),
      "go/internal/infrastructure/order_projector.go": lines(
        "package infrastructure",
        "",
        'import "database/sql"',
        "",
        "type OrderProjector struct{ db *sql.DB }",
        "",
        "func (p *OrderProjector) OnCancelled(id string) error {",
        `\t_, err := p.db.Exec("UPDATE order_view SET status = 'cancelled' WHERE id = $1", id)`,
        "\treturn err",
        "}",
      ),
      [`${java}/infrastructure/OrderProjection.java`]: lines(
        "package com.example.shop.infrastructure;",
        "",
        "import org.springframework.jdbc.core.JdbcTemplate;",
        "",
        "public class OrderProjection {",
        "  private final JdbcTemplate jdbc;",
        "",
        "  public OrderProjection(JdbcTemplate jdbc) {",
        "    this.jdbc = jdbc;",
        "  }",
        "",
        "  public void cancelled(String id) {",
        `    jdbc.update("UPDATE order_view SET status = 'cancelled' WHERE id = ?", id);`,
        "  }",
        "}",
      ),
    },
  },

  *check({ code }, { tables }) {
    const patterns = tables.map(readSegment);
    const isView = (table: string) => patterns.some((pattern) => matchSegment(pattern, table.toLowerCase()));
    for (const { file, at, writer, what } of viewWritesIn(code, isView))
      yield { at: locate(file, at), message: "one", params: { writer, what }, subject: [file.path, writer, what] };
    return code.files.size;
  },
});
