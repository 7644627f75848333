import type * as z from "zod";
import { locate } from "../../src/domain/code/locate.ts";
import { coreCode } from "../../src/domain/code/reads.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { mixedContractsIn } from "../../src/domain/messages/mixed-contracts.ts";
import { java, lines, shop } from "../cqrs-example.ts";
import { noOptions } from "../options.ts";
import { shortened } from "../shortened.ts";

export const mixedService = defineRule<z.infer<typeof noOptions>>({
  id: "cqrs/mixed-service",
  summary: {
    en: "One service offers commands and queries together.",
    "zh-CN": "同一个服务混合提供命令和查询。",
  },
  why: {
    en: "Whoever only wants to read gets what changes things as well, and neither side can go its own way: other models, other storage, other rights.",
    "zh-CN": "只想读取的调用方也拿到了修改操作；读写两侧无法各自演进，不能采用不同的模型、存储和权限。",
  },
  fix: {
    en: "Make two of it: one for commands, one for queries.",
    "zh-CN": "拆成两个：一个只含命令，一个只含查询。",
  },
  since: "0.2.0",
  severity: "off",
  needs: "syntax",
  reads: coreCode,
  examines: { en: "services of the application", "zh-CN": "应用层的服务" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{service} offers commands ({commands}) and queries ({queries}).",
        "zh-CN": "{service} 同时提供命令（{commands}）和查询（{queries}）。",
      },
    },
  },
  examples: {
    given: shop,
    bad: {
      "typescript/src/application/order-service.ts": lines(
        'import type { OrderView } from "./ports/order-views";',
        "",
        "export interface OrderService { // expect: cqrs/mixed-service",
        "  placeOrder(article: string): Promise<string>;",
        "  cancelOrder(id: string): Promise<void>;",
        "  getOrder(id: string): Promise<OrderView>;",
        "}",
      ),
      "go/internal/application/order_service.go": lines(
        "package application",
        "",
        'import "context"',
        "",
        "type OrderService struct{} // expect: cqrs/mixed-service",
        "",
        "func (s OrderService) Place(ctx context.Context, article string) (string, error) { return article, nil }",
        "",
        "func (s OrderService) Cancel(ctx context.Context, id string) error { return nil }",
        "",
        "func (s OrderService) List(ctx context.Context) ([]string, error) { return nil, nil }",
      ),
      [`${java}/application/OrderService.java`]: lines(
        "package com.example.shop.application;",
        "",
        "public interface OrderService { // expect: cqrs/mixed-service",
        "  String placeOrder(String article);",
        "",
        "  void cancelOrder(String id);",
        "",
        "  OrderView findOrder(String id);",
        "}",
      ),
    },
    good: {
      "typescript/src/application/order-service.ts": lines(
        'import type { OrderView } from "./ports/order-views";',
        "",
        "export interface OrderCommandService {",
        "  placeOrder(article: string): Promise<string>;",
        "  cancelOrder(id: string): Promise<void>;",
        "  changeOrder(id: string, article: string): Promise<void>;",
        "}",
        "",
        "export interface OrderQueryService {",
        "  getOrder(id: string): Promise<OrderView>;",
        "}",
      ),
      "go/internal/application/order_service.go": lines(
        "package application",
        "",
        'import "context"',
        "",
        "type OrderService struct{}",
        "",
        "func (s OrderService) Place(ctx context.Context, article string) (string, error) { return article, nil }",
        "",
        "func (s OrderService) Cancel(ctx context.Context, id string) error { return nil }",
        "",
        "func (s OrderService) Close(ctx context.Context, id string) error { return nil }",
      ),
      [`${java}/application/OrderCommands.java`]: lines(
        "package com.example.shop.application;",
        "",
        "public interface OrderCommands {",
        "  String placeOrder(String article);",
        "",
        "  void cancelOrder(String id);",
        "}",
      ),
    },
  },

  *check({ code }) {
    const { examined, mixed } = mixedContractsIn(code);
    for (const { file, type, commands, queries } of mixed) {
      const params = { service: type.name, commands: shortened(commands), queries: shortened(queries) };
      yield { at: locate(file, type), message: "one", params, subject: [file.path, type.name] };
    }
    return examined;
  },
});
