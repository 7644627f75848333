import type { Examples } from "../src/domain/findings/rule.ts";
import { lines } from "./adapters-example.ts";

const goHandler = (...body: readonly string[]) =>
  lines(
    "package http",
    "",
    "import (",
    '\t"encoding/json"',
    '\t"net/http"',
    "",
    '\t"example.com/shop/internal/domain"',
    ")",
    "",
    "type orderResponse struct {",
    '\tID string `json:"id"`',
    "}",
    "",
    "func showOrder(w http.ResponseWriter, r *http.Request) {",
    '\torder := domain.FindOrder(r.PathValue("id"))',
    ...body,
    "}",
  );

const typescriptController = (result: string, value: string) => [
  'import { Controller, Get } from "@nestjs/common";',
  'import { findOrder, type Order } from "../domain/order";',
  "",
  "interface OrderResponse {",
  "  readonly id: string;",
  "}",
  "",
  '@Controller("orders")',
  "export class OrderController {",
  '  @Get(":id")',
  `  show(id: string): ${result}`,
  `    return ${value};`,
  "  }",
  "}",
];

const javaController = (result: string, value: string) =>
  lines(
    "package com.example.shop.web;",
    "",
    "import com.example.shop.domain.Order;",
    "import org.springframework.web.bind.annotation.GetMapping;",
    "import org.springframework.web.bind.annotation.RestController;",
    "",
    "@RestController",
    "class OrderController {",
    '  @GetMapping("/orders/{id}")',
    `  ${result}`,
    `    return ${value};`,
    "  }",
    "}",
  );

/** A shop that shows its orders, in each language. */
export const domainObjectExample: Examples = {
  given: {
    "go.mod": "module example.com/shop\n\ngo 1.24.0\n",
    "internal/domain/order.go": lines(
      "package domain",
      "",
      "type Order struct {",
      "\tID    string",
      "\tNotes string",
      "}",
      "",
      "func FindOrder(id string) *Order { return &Order{ID: id} }",
    ),
    "package.json": '{ "name": "shop", "dependencies": { "@nestjs/common": "^11.0.0" } }',
    "src/domain/order.ts": lines(
      "export class Order {",
      '  readonly id = "";',
      '  readonly notes = "";',
      "}",
      "",
      "export const findOrder = (_id: string): Order => new Order();",
    ),
    "java/com/example/shop/domain/Order.java": lines(
      "package com.example.shop.domain;",
      "",
      "public class Order {",
      "  private String id;",
      "  private String notes;",
      "",
      "  public static Order find(String id) {",
      "    return new Order();",
      "  }",
      "}",
    ),
  },
  bad: {
    "internal/interface/http/orders.go": goHandler(
      "\tjson.NewEncoder(w).Encode(order) // expect: adapters/domain-object-out",
    ),
    "src/interface/order-controller.ts": lines(
      ...typescriptController("Order { // expect: adapters/domain-object-out", "findOrder(id)"),
    ),
    "java/com/example/shop/web/OrderController.java": javaController(
      "Order show(String id) { // expect: adapters/domain-object-out",
      "Order.find(id)",
    ),
  },
  good: {
    "internal/interface/http/orders.go": goHandler("\tjson.NewEncoder(w).Encode(orderResponse{ID: order.ID})"),
    "src/interface/order-controller.ts": lines(...typescriptController("OrderResponse {", "{ id: findOrder(id).id }")),
    "java/com/example/shop/web/OrderController.java": javaController(
      "OrderResponse show(String id) {",
      "OrderResponse.of(Order.find(id))",
    ),
    "java/com/example/shop/web/OrderResponse.java": lines(
      "package com.example.shop.web;",
      "",
      "import com.example.shop.domain.Order;",
      "",
      "record OrderResponse(String id) {",
      "  static OrderResponse of(Order order) {",
      '    return new OrderResponse("");',
      "  }",
      "}",
    ),
  },
};
