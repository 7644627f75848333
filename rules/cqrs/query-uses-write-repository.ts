import type * as z from "zod";
import { locate } from "../../src/domain/code/locate.ts";
import { functionName } from "../../src/domain/code/name-of-place.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { handlersIn } from "../../src/domain/messages/handlers.ts";
import { messageCode } from "../../src/domain/messages/message-code.ts";
import { readModelsBeside } from "../../src/domain/messages/read-models.ts";
import { writeRepositoriesOf } from "../../src/domain/messages/write-repositories.ts";
import { java, lines, readModels, shop } from "../cqrs-example.ts";
import { noOptions } from "../options.ts";

export const queryUsesWriteRepository = defineRule<z.infer<typeof noOptions>>({
  id: "cqrs/query-uses-write-repository",
  summary: {
    en: "A query asks the repository of the write side, though there are read models.",
    "zh-CN": "已有读模型，查询却使用写侧的仓储。",
  },
  why: {
    en: "The query loads whole aggregates to show a few columns, and the model can no longer change without what is shown.",
    "zh-CN": "查询为了展示几列而加载整个聚合，领域模型从此无法脱离展示内容独立演进。",
  },
  fix: {
    en: "Answer from a read model; where a read model lacks something, add it there.",
    "zh-CN": "从读模型取数据；读模型缺少的内容，就在读模型中补上。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "syntax",
  reads: messageCode,
  examines: { en: "functions that answer queries beside read models", "zh-CN": "有读模型时应答查询的函数" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{handler} answers a query from {repository}, which keeps the objects of the write side.",
        "zh-CN": "{handler} 用 {repository} 应答查询，而它保存的是写侧的对象。",
      },
    },
  },
  examples: {
    given: { ...shop, ...readModels },
    bad: {
      "typescript/src/application/queries/get-order.ts": lines(
        'import { type IQueryHandler, QueryHandler } from "@nestjs/cqrs";',
        'import type { OrderRepository } from "../../domain/order-repository";',
        'import type { OrderView } from "../ports/order-views";',
        "",
        "export class GetOrder {",
        "  constructor(readonly id: string) {}",
        "}",
        "",
        "@QueryHandler(GetOrder)",
        "export class GetOrderHandler implements IQueryHandler<GetOrder> {",
        "  constructor(private readonly orders: OrderRepository) {}",
        "",
        "  async execute({ id }: GetOrder): Promise<OrderView> {",
        "    const order = await this.orders.find(id); // expect: cqrs/query-uses-write-repository",
        "    return { id: order.id };",
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
        "func (h GetOrderHandler) Handle(ctx context.Context, query GetOrder) (OrderSummary, error) {",
        "\tif _, err := h.orders.Find(ctx, query.ID); err != nil { // expect: cqrs/query-uses-write-repository",
        "\t\treturn OrderSummary{}, err",
        "\t}",
        "\treturn OrderSummary{ID: query.ID}, nil",
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
        "  public OrderView byId(String id) {",
        "    return viewOf(id); // expect: cqrs/query-uses-write-repository",
        "  }",
        "",
        "  private OrderView viewOf(String id) {",
        "    Order order = orders.find(id);",
        "    return new OrderView(id);",
        "  }",
        "}",
      ),
    },
    good: {
      "typescript/src/application/queries/get-order.ts": lines(
        'import { type IQueryHandler, QueryHandler } from "@nestjs/cqrs";',
        'import type { OrderReadModel, OrderSummary } from "../ports/order-read-model";',
        "",
        "export class GetOrder {",
        "  constructor(readonly id: string) {}",
        "}",
        "",
        "@QueryHandler(GetOrder)",
        "export class GetOrderHandler implements IQueryHandler<GetOrder> {",
        "  constructor(private readonly orders: OrderReadModel) {}",
        "",
        "  async execute({ id }: GetOrder): Promise<OrderSummary> {",
        "    return this.orders.find(id);",
        "  }",
        "}",
      ),
      "go/internal/application/query/get_order.go": lines(
        "package query",
        "",
        'import "context"',
        "",
        "type GetOrder struct{ ID string }",
        "",
        "type GetOrderHandler struct{ orders OrderReadModel }",
        "",
        "func (h GetOrderHandler) Handle(ctx context.Context, query GetOrder) (OrderSummary, error) {",
        "\treturn h.orders.Find(ctx, query.ID)",
        "}",
      ),
      [`${java}/application/OrderQueryService.java`]: lines(
        "package com.example.shop.application;",
        "",
        "public class OrderQueryService {",
        "  private final OrderReadModel orders;",
        "",
        "  public OrderQueryService(OrderReadModel orders) {",
        "    this.orders = orders;",
        "  }",
        "",
        "  public OrderView byId(String id) {",
        "    return orders.find(id);",
        "  }",
        "}",
      ),
    },
  },

  *check({ code, architecture, tree }) {
    const isBesideReadModels = readModelsBeside({ code, architecture, tree });
    let examined = 0;
    for (const handler of handlersIn(code)) {
      if (handler.side !== "query" || handler.function.statements === undefined || !isBesideReadModels(handler))
        continue;
      examined++;
      const { file } = handler;
      const name = functionName(handler.function);
      for (const { call, name: repository } of writeRepositoriesOf(code, handler)) {
        const params = { handler: name, repository };
        yield { at: locate(file, call), message: "one", params, subject: [file.path, name, repository] };
      }
    }
    return examined;
  },
});
