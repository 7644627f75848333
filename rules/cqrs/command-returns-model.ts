import type * as z from "zod";
import { locate } from "../../src/domain/code/locate.ts";
import { functionName } from "../../src/domain/code/name-of-place.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { answersIn } from "../../src/domain/messages/answers.ts";
import { handlersIn } from "../../src/domain/messages/handlers.ts";
import { messageCode } from "../../src/domain/messages/message-code.ts";
import { java, lines, shop } from "../cqrs-example.ts";
import { noOptions } from "../options.ts";

export const commandReturnsModel = defineRule<z.infer<typeof noOptions>>({
  id: "cqrs/command-returns-model",
  summary: {
    en: "A command answers with an object of the model, or with a view of it.",
    "zh-CN": "命令返回了领域模型对象或其视图。",
  },
  why: {
    en: "Whoever sends the command reads by it: what is shown then depends on the write side, and the command can no longer run later or elsewhere.",
    "zh-CN": "调用者借命令来读取数据：展示内容依赖于写侧，命令也无法再延后执行或移到别处执行。",
  },
  fix: {
    en: "Give back nothing, an id or an outcome, and let the caller ask a query for the rest.",
    "zh-CN": "不返回内容，或只返回 id 或执行结果；其余内容由调用者通过查询获取。",
  },
  since: "0.2.0",
  severity: "off",
  needs: "syntax",
  reads: messageCode,
  examines: { en: "functions that handle commands", "zh-CN": "处理命令的函数" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{handler} handles a command and gives back {type}.",
        "zh-CN": "{handler} 处理命令，却返回了 {type}。",
      },
    },
  },
  examples: {
    given: shop,
    bad: {
      "typescript/src/application/commands/place-order.ts": lines(
        'import { CommandHandler, type ICommandHandler } from "@nestjs/cqrs";',
        'import { Order } from "../../domain/order";',
        'import type { OrderRepository } from "../../domain/order-repository";',
        "",
        "export class PlaceOrder {",
        "  constructor(readonly id: string) {}",
        "}",
        "",
        "@CommandHandler(PlaceOrder)",
        "export class PlaceOrderHandler implements ICommandHandler<PlaceOrder> {",
        "  constructor(private readonly orders: OrderRepository) {}",
        "",
        "  async execute({ id }: PlaceOrder): Promise<Order> { // expect: cqrs/command-returns-model",
        "    const order = new Order(id);",
        "    await this.orders.save(order);",
        "    return order;",
        "  }",
        "}",
      ),
      "go/internal/application/command/place_order.go": lines(
        "package command",
        "",
        'import "context"',
        "",
        "type PlaceOrder struct{ ID string }",
        "",
        "type OrderView struct {",
        "\tStatus string",
        "\tTotal  int64",
        "}",
        "",
        "type PlaceOrderHandler struct{}",
        "",
        "func (h PlaceOrderHandler) Handle(ctx context.Context, command PlaceOrder) (*OrderView, error) { // expect: cqrs/command-returns-model",
        '\treturn &OrderView{Status: "open"}, nil',
        "}",
      ),
      [`${java}/application/OrderCommandService.java`]: lines(
        "package com.example.shop.application;",
        "",
        "import com.example.shop.domain.Order;",
        "import com.example.shop.domain.OrderRepository;",
        "import java.util.concurrent.CompletableFuture;",
        "",
        "public class OrderCommandService {",
        "  private final OrderRepository orders;",
        "",
        "  public OrderCommandService(OrderRepository orders) {",
        "    this.orders = orders;",
        "  }",
        "",
        "  public CompletableFuture<Order> place(String id) { // expect: cqrs/command-returns-model",
        "    Order order = new Order(id);",
        "    orders.save(order);",
        "    return CompletableFuture.completedFuture(order);",
        "  }",
        "}",
      ),
    },
    good: {
      "typescript/src/application/commands/place-order.ts": lines(
        'import { CommandHandler, type ICommandHandler } from "@nestjs/cqrs";',
        'import { Order } from "../../domain/order";',
        'import type { OrderRepository } from "../../domain/order-repository";',
        "",
        "export class PlaceOrder {",
        "  constructor(readonly id: string) {}",
        "}",
        "",
        "@CommandHandler(PlaceOrder)",
        "export class PlaceOrderHandler implements ICommandHandler<PlaceOrder> {",
        "  constructor(private readonly orders: OrderRepository) {}",
        "",
        "  async execute({ id }: PlaceOrder): Promise<string> {",
        "    await this.orders.save(new Order(id));",
        "    return id;",
        "  }",
        "}",
      ),
      "go/internal/application/command/place_order.go": lines(
        "package command",
        "",
        'import "context"',
        "",
        "type PlaceOrder struct{ ID string }",
        "",
        "type OrderID string",
        "",
        "type PlaceOrderHandler struct{}",
        "",
        "func (h PlaceOrderHandler) Handle(ctx context.Context, command PlaceOrder) (OrderID, error) {",
        "\treturn OrderID(command.ID), nil",
        "}",
      ),
      [`${java}/application/OrderCommandService.java`]: lines(
        "package com.example.shop.application;",
        "",
        "import com.example.shop.domain.Order;",
        "import com.example.shop.domain.OrderRepository;",
        "",
        "public class OrderCommandService {",
        "  private final OrderRepository orders;",
        "",
        "  public OrderCommandService(OrderRepository orders) {",
        "    this.orders = orders;",
        "  }",
        "",
        "  public void place(String id) {",
        "    orders.save(new Order(id));",
        "  }",
        "}",
      ),
    },
  },

  *check({ code }) {
    const answerOf = answersIn(code);
    let examined = 0;
    for (const handler of handlersIn(code)) {
      if (handler.side !== "command" || handler.function.statements === undefined) continue;
      examined++;
      const type = answerOf(handler);
      if (type === undefined) continue;
      const { file } = handler;
      const name = functionName(handler.function);
      const params = { handler: name, type };
      yield { at: locate(file, handler.function), message: "one", params, subject: [file.path, name, type] };
    }
    return examined;
  },
});
