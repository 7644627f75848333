import type * as z from "zod";
import { locate } from "../../src/domain/code/locate.ts";
import { functionName } from "../../src/domain/code/name-of-place.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { chainedCommands } from "../../src/domain/messages/chained-commands.ts";
import { handlersIn } from "../../src/domain/messages/handlers.ts";
import { messageCode } from "../../src/domain/messages/message-code.ts";
import { java, lines, shop } from "../cqrs-example.ts";
import { noOptions } from "../options.ts";

export const handlerChain = defineRule<z.infer<typeof noOptions>>({
  id: "cqrs/handler-chain",
  summary: {
    en: "A command handler sends another command and waits for it.",
    "zh-CN": "命令处理器同步发送另一条命令。",
  },
  why: {
    en: "One request becomes a chain of changes that nobody sees as a whole: where it breaks, half of it is done.",
    "zh-CN": "一个请求变成一串无人纵览的修改：在哪一步失败，就停在做了一半的状态。",
  },
  fix: {
    en: "Record an event and let its handler or a process manager send the next command; share what both do as a function of the domain.",
    "zh-CN": "发布事件，由其处理器或流程管理器发送下一条命令；两者共有的逻辑放到领域函数中。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "syntax",
  reads: messageCode,
  examines: { en: "functions that handle commands", "zh-CN": "处理命令的函数" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{handler} handles a command and sends another one: {what}.",
        "zh-CN": "{handler} 在处理命令时又发送了另一条命令：{what}。",
      },
    },
  },
  examples: {
    given: shop,
    bad: {
      "typescript/src/application/commands/cancel-order.ts": lines(
        'import { CommandBus, CommandHandler, type ICommandHandler } from "@nestjs/cqrs";',
        'import { RefundPayment } from "./refund-payment";',
        "",
        "export class CancelOrder {",
        "  constructor(readonly id: string) {}",
        "}",
        "",
        "@CommandHandler(CancelOrder)",
        "export class CancelOrderHandler implements ICommandHandler<CancelOrder> {",
        "  constructor(private readonly commands: CommandBus) {}",
        "",
        "  async execute({ id }: CancelOrder): Promise<void> {",
        "    await this.commands.execute(new RefundPayment(id)); // expect: cqrs/handler-chain",
        "  }",
        "}",
      ),
      "typescript/src/application/commands/refund-payment.ts": lines(
        "export class RefundPayment {",
        "  constructor(readonly order: string) {}",
        "}",
      ),
      "go/internal/application/command/cancel_order.go": lines(
        "package command",
        "",
        'import "context"',
        "",
        "type CancelOrder struct{ ID string }",
        "",
        "type RefundPayment struct{ Order string }",
        "",
        "type RefundPaymentHandler struct{}",
        "",
        "func (h RefundPaymentHandler) Handle(ctx context.Context, command RefundPayment) error { return nil }",
        "",
        "type CancelOrderHandler struct{ refunds RefundPaymentHandler }",
        "",
        "func (h CancelOrderHandler) Handle(ctx context.Context, command CancelOrder) error {",
        "\treturn h.refunds.Handle(ctx, RefundPayment{Order: command.ID}) // expect: cqrs/handler-chain",
        "}",
      ),
      [`${java}/application/CancelOrderCommandHandler.java`]: lines(
        "package com.example.shop.application;",
        "",
        "import org.axonframework.commandhandling.CommandHandler;",
        "import org.axonframework.commandhandling.gateway.CommandGateway;",
        "",
        "public class CancelOrderCommandHandler {",
        "  private final CommandGateway commands;",
        "",
        "  public CancelOrderCommandHandler(CommandGateway commands) {",
        "    this.commands = commands;",
        "  }",
        "",
        "  @CommandHandler",
        "  public void cancel(CancelOrderCommand command) {",
        "    commands.sendAndWait(new RefundPaymentCommand(command.id())); // expect: cqrs/handler-chain",
        "  }",
        "}",
      ),
      [`${java}/application/CancelOrderCommand.java`]: lines(
        "package com.example.shop.application;",
        "",
        "public record CancelOrderCommand(String id) {}",
      ),
      [`${java}/application/RefundPaymentCommand.java`]: lines(
        "package com.example.shop.application;",
        "",
        "public record RefundPaymentCommand(String order) {}",
      ),
    },
    good: {
      "typescript/src/application/commands/cancel-order.ts": lines(
        'import { CommandHandler, EventBus, type ICommandHandler } from "@nestjs/cqrs";',
        'import type { OrderRepository } from "../../domain/order-repository";',
        "",
        "export class CancelOrder {",
        "  constructor(readonly id: string) {}",
        "}",
        "",
        "export class OrderCancelled {",
        "  constructor(readonly id: string) {}",
        "}",
        "",
        "@CommandHandler(CancelOrder)",
        "export class CancelOrderHandler implements ICommandHandler<CancelOrder> {",
        "  constructor(",
        "    private readonly orders: OrderRepository,",
        "    private readonly events: EventBus,",
        "  ) {}",
        "",
        "  async execute({ id }: CancelOrder): Promise<void> {",
        "    const order = await this.orders.find(id);",
        "    order.cancel();",
        "    await this.orders.save(order);",
        "    this.events.publish(new OrderCancelled(id));",
        "  }",
        "}",
      ),
      "go/internal/application/command/logged.go": lines(
        "package command",
        "",
        'import "context"',
        "",
        "type CancelOrder struct{ ID string }",
        "",
        "type CancelOrderHandler interface {",
        "\tHandle(ctx context.Context, command CancelOrder) error",
        "}",
        "",
        "type loggedHandler struct{ inner CancelOrderHandler }",
        "",
        "func (h loggedHandler) Handle(ctx context.Context, command CancelOrder) error {",
        "\treturn h.inner.Handle(ctx, command)",
        "}",
      ),
    },
  },

  *check({ code }) {
    let examined = 0;
    for (const handler of handlersIn(code)) {
      if (handler.side !== "command" || handler.function.statements === undefined) continue;
      examined++;
      const { file } = handler;
      const name = functionName(handler.function);
      for (const { call, what } of chainedCommands(code, handler)) {
        yield {
          at: locate(file, call),
          message: "one",
          params: { handler: name, what },
          subject: [file.path, name, what],
        };
      }
    }
    return examined;
  },
});
