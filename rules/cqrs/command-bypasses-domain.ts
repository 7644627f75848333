import type * as z from "zod";
import { locate } from "../../src/domain/code/locate.ts";
import { functionName } from "../../src/domain/code/name-of-place.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { bypassesOf, hasDomain } from "../../src/domain/messages/bypasses.ts";
import { handlersIn } from "../../src/domain/messages/handlers.ts";
import { messageCode } from "../../src/domain/messages/message-code.ts";
import { java, lines, shop } from "../cqrs-example.ts";
import { noOptions } from "../options.ts";

export const commandBypassesDomain = defineRule<z.infer<typeof noOptions>>({
  id: "cqrs/command-bypasses-domain",
  summary: {
    en: "A command handler changes rows itself, past the domain.",
    "zh-CN": "命令处理器绕过领域层，直接修改数据行。",
  },
  why: {
    en: "The rules that the domain holds do not see such a change: one handler keeps them, the other breaks them.",
    "zh-CN": "领域层的规则看不到这种修改：一个处理器遵守规则，另一个却破坏了它。",
  },
  fix: {
    en: "Load the object, let it change itself, and give it back to its repository.",
    "zh-CN": "加载对象，由对象自己完成修改，再交还给仓储保存。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "syntax",
  reads: messageCode,
  examines: { en: "functions that handle commands beside a domain", "zh-CN": "有领域层时处理命令的函数" },
  options: noOptions,
  messages: {
    itself: {
      text: {
        en: "{handler} handles a command and changes rows past the domain: {what}.",
        "zh-CN": "{handler} 处理命令时绕过领域层修改了数据行：{what}。",
      },
    },
    through: {
      text: {
        en: "{handler} handles a command, and {via} changes rows past the domain: {what}.",
        "zh-CN": "{handler} 处理命令时，{via} 绕过领域层修改了数据行：{what}。",
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
        "export interface Database {",
        "  query(sql: string, values: readonly string[]): Promise<void>;",
        "}",
        "",
        "@CommandHandler(CancelOrder)",
        "export class CancelOrderHandler implements ICommandHandler<CancelOrder> {",
        "  constructor(private readonly database: Database) {}",
        "",
        "  async execute({ id }: CancelOrder): Promise<void> {",
        `    await this.database.query("UPDATE orders SET status = 'cancelled' WHERE id = $1", [id]); // expect: cqrs/command-bypasses-domain`,
        "  }",
        "}",
      ),
      "go/internal/application/command/cancel_order.go": lines(
        "package command",
        "",
        'import "context"',
        "",
        "type CancelOrder struct{ ID string }",
        "",
        "type Rows interface {",
        "\tRun(ctx context.Context, text string, values ...any) error",
        "}",
        "",
        "type CancelOrderHandler struct{ rows Rows }",
        "",
        "func (h CancelOrderHandler) Handle(ctx context.Context, command CancelOrder) error {",
        "\treturn h.cancel(ctx, command.ID) // expect: cqrs/command-bypasses-domain",
        "}",
        "",
        "func (h CancelOrderHandler) cancel(ctx context.Context, id string) error {",
        `\treturn h.rows.Run(ctx, "UPDATE orders SET status = 'cancelled' WHERE id = $1", id)`,
        "}",
      ),
      [`${java}/application/CancelOrderCommand.java`]: lines(
        "package com.example.shop.application;",
        "",
        "public record CancelOrderCommand(String id) {}",
      ),
      [`${java}/application/Rows.java`]: lines(
        "package com.example.shop.application;",
        "",
        "public interface Rows {",
        "  void change(String sql, Object... values);",
        "}",
      ),
      [`${java}/application/CancelOrderCommandHandler.java`]: lines(
        "package com.example.shop.application;",
        "",
        "public class CancelOrderCommandHandler {",
        "  private final Rows rows;",
        "",
        "  public CancelOrderCommandHandler(Rows rows) {",
        "    this.rows = rows;",
        "  }",
        "",
        "  public void handle(CancelOrderCommand command) {",
        `    rows.change("DELETE FROM orders WHERE id = ?", command.id()); // expect: cqrs/command-bypasses-domain`,
        "  }",
        "}",
      ),
    },
    good: {
      "typescript/src/application/commands/cancel-order.ts": lines(
        'import { CommandHandler, type ICommandHandler } from "@nestjs/cqrs";',
        'import type { OrderRepository } from "../../domain/order-repository";',
        "",
        "export class CancelOrder {",
        "  constructor(readonly id: string) {}",
        "}",
        "",
        "@CommandHandler(CancelOrder)",
        "export class CancelOrderHandler implements ICommandHandler<CancelOrder> {",
        "  constructor(private readonly orders: OrderRepository) {}",
        "",
        "  async execute({ id }: CancelOrder): Promise<void> {",
        "    const order = await this.orders.find(id);",
        "    order.cancel();",
        "    await this.orders.save(order);",
        "  }",
        "}",
      ),
      "go/internal/application/command/purge_carts.go": lines(
        "package command",
        "",
        'import "context"',
        "",
        "type PurgeCarts struct{}",
        "",
        "type Rows interface {",
        "\tRun(ctx context.Context, text string) error",
        "}",
        "",
        "type PurgeCartsHandler struct{ rows Rows }",
        "",
        "func (h PurgeCartsHandler) Handle(ctx context.Context, command PurgeCarts) error {",
        "\treturn h.rows.Run(ctx, \"DELETE FROM carts WHERE touched < now() - interval '30 days'\")",
        "}",
      ),
    },
  },

  *check({ code }) {
    let examined = 0;
    for (const handler of handlersIn(code)) {
      if (handler.side !== "command" || handler.function.statements === undefined || !hasDomain(code, handler))
        continue;
      examined++;
      const { file } = handler;
      const name = functionName(handler.function);
      for (const { at, what, via } of bypassesOf(code, handler)) {
        yield {
          at: locate(file, at),
          message: via === undefined ? "itself" : "through",
          params: { handler: name, what, via: via ?? "" },
          subject: [file.path, name, what],
        };
      }
    }
    return examined;
  },
});
