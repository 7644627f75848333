import * as z from "zod";
import { functionName } from "../../src/domain/code/name-of-place.ts";
import { locate } from "../../src/domain/code/locate.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { type Effect, effectsOf } from "../../src/domain/messages/effects.ts";
import { type Handler, handlersIn } from "../../src/domain/messages/handlers.ts";
import { messageCode } from "../../src/domain/messages/message-code.ts";
import { isQuestion } from "../../src/domain/messages/questions.ts";
import { isSideNote } from "../../src/domain/messages/side-notes.ts";
import { groupBy } from "../../src/domain/source/group-by.ts";
import { java, lines, shop } from "../cqrs-example.ts";

const options = z.strictObject({
  allow: z
    .array(z.string())
    .default([])
    .describe("What queries may call although it writes, as messages name it: `OrderRepository.touch`"),
});

export const queryMutates = defineRule<z.infer<typeof options>>({
  id: "cqrs/query-mutates",
  summary: { en: "A query changes something.", "zh-CN": "查询改变了状态。" },
  why: {
    en: "Whoever asks expects that asking has no effect: queries are repeated, cached and sent to read replicas.",
    "zh-CN": "提问者认为查询没有副作用：查询会被重试、缓存，也会发往只读副本。",
  },
  fix: {
    en: "Move the change into a command, or let the query answer from a read model that somebody else keeps up to date.",
    "zh-CN": "把修改移到命令中，或让查询从由他人维护的读模型中取数据。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "syntax",
  reads: messageCode,
  examines: { en: "functions that answer queries", "zh-CN": "应答查询的函数" },
  options,
  messages: {
    stated: {
      text: {
        en: "{handler} answers a query and must not change anything: {what}.",
        "zh-CN": "{handler} 应答查询，不应改变任何状态：{what}。",
      },
    },
    through: {
      text: {
        en: "{handler} answers a query and must not change anything: {via} leads to {what}.",
        "zh-CN": "{handler} 应答查询，不应改变任何状态：{via} 最终执行了 {what}。",
      },
    },
    named: {
      severity: "warning",
      text: {
        en: "{handler} is a query by its name and place, and yet changes something: {what}.",
        "zh-CN": "{handler} 从名称和位置看是查询，却改变了状态：{what}。",
      },
    },
    sends: {
      severity: "warning",
      text: {
        en: "{handler} answers a query and sends {what}.",
        "zh-CN": "{handler} 应答查询，却发送了 {what}。",
      },
      fix: {
        en: "If {what} only asks for something, make it a query; else send it from where the change was asked for.",
        "zh-CN": "如果 {what} 只是读取，就把它改成查询；否则在请求修改的地方发送它。",
      },
    },
  },
  examples: {
    given: shop,
    bad: {
      "typescript/src/application/queries/get-order.ts": lines(
        'import { type IQueryHandler, QueryHandler } from "@nestjs/cqrs";',
        'import type { Order } from "../../domain/order";',
        'import type { OrderRepository } from "../../domain/order-repository";',
        "",
        "export class GetOrder {",
        "  constructor(readonly id: string) {}",
        "}",
        "",
        "@QueryHandler(GetOrder)",
        "export class GetOrderHandler implements IQueryHandler<GetOrder> {",
        "  constructor(private readonly orders: OrderRepository) {}",
        "",
        "  async execute({ id }: GetOrder): Promise<Order> {",
        "    const order = await this.orders.find(id);",
        "    await this.orders.save(order); // expect: cqrs/query-mutates",
        "    return order;",
        "  }",
        "}",
      ),
      "go/internal/application/query/get_order.go": lines(
        "package query",
        "",
        "import (",
        '\t"context"',
        "",
        '\t"example.com/shop/internal/domain/order"',
        ")",
        "",
        "type GetOrder struct{ ID string }",
        "",
        "type GetOrderHandler struct{ orders order.Repository }",
        "",
        "func (h GetOrderHandler) Handle(ctx context.Context, query GetOrder) (*order.Order, error) {",
        "\tfound, err := h.orders.Find(ctx, query.ID)",
        "\tif err != nil {",
        "\t\treturn nil, err",
        "\t}",
        "\treturn found, h.orders.Save(ctx, found) // expect: cqrs/query-mutates",
        "}",
      ),
      [`${java}/application/OrderQueryService.java`]: lines(
        "package com.example.shop.application;",
        "",
        "import com.example.shop.domain.Order;",
        "import com.example.shop.domain.OrderRepository;",
        "",
        "public class OrderQueryService {",
        "  private final OrderRepository orders;",
        "",
        "  public OrderQueryService(OrderRepository orders) {",
        "    this.orders = orders;",
        "  }",
        "",
        "  public Order byId(String id) {",
        "    Order order = orders.find(id);",
        "    touch(order); // expect: cqrs/query-mutates",
        "    return order;",
        "  }",
        "",
        "  private void touch(Order order) {",
        "    orders.save(order);",
        "  }",
        "}",
      ),
    },
    good: {
      "typescript/src/application/queries/get-order.ts": lines(
        'import { type IQueryHandler, QueryHandler } from "@nestjs/cqrs";',
        'import type { OrderView, OrderViews } from "../ports/order-views";',
        "",
        "export class GetOrder {",
        "  constructor(readonly id: string) {}",
        "}",
        "",
        "@QueryHandler(GetOrder)",
        "export class GetOrderHandler implements IQueryHandler<GetOrder> {",
        "  constructor(private readonly views: OrderViews) {}",
        "",
        "  async execute({ id }: GetOrder): Promise<OrderView> {",
        "    return this.views.find(id);",
        "  }",
        "}",
      ),
      [`${java}/application/OrderQueryService.java`]: lines(
        "package com.example.shop.application;",
        "",
        "public interface OrderQueryService {",
        "  OrderView byId(String id);",
        "}",
      ),
    },
  },

  *check({ code }, { allow }) {
    let examined = 0;
    for (const handler of handlersIn(code)) {
      if (handler.side !== "query" || handler.function.statements === undefined) continue;
      examined++;
      const { file } = handler;
      const name = functionName(handler.function);
      const told = effectsOf(code, handler).filter(
        (effect) => !allow.includes(effect.what) && !isSideNote(code, file, effect) && !asksOnly(effect),
      );
      for (const [first] of groupBy(told, ({ what }) => what).values()) {
        if (!first) continue;
        const { at, what, via = "" } = first;
        const params = { handler: name, what, via };
        yield { at: locate(file, at), message: messageFor(handler, first), params, subject: [file.path, name, what] };
      }
    }
    return examined;
  },
});

function messageFor({ isStated }: Handler, { kind, via }: Effect): string {
  if (kind === "command" || kind === "event" || kind === "message") return "sends";
  if (!isStated) return "named";
  return via === undefined ? "stated" : "through";
}

/** A command that only asks should be a query, but changes nothing. */
function asksOnly({ kind, what }: Effect): boolean {
  return kind === "command" && isQuestion(what);
}
