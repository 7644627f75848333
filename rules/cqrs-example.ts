import type { FileTree } from "../src/domain/findings/rule.ts";

/** Where the Java part of the shop has its packages. */
export const java = "java/src/main/java/com/example/shop";

/** Pieces of which the examples of this area are made: the domain of a shop in three languages, and what stands around it. */
export const shop: FileTree = {
  "typescript/package.json": '{ "name": "shop", "dependencies": { "@nestjs/cqrs": "^11.0.0" } }',
  "typescript/src/domain/order.ts":
    'export class Order {\n  private status = "open";\n  constructor(readonly id: string) {}\n  cancel(): void {\n    this.status = "cancelled";\n  }\n  isOpen(): boolean {\n    return this.status === "open";\n  }\n}\n',
  "typescript/src/domain/order-repository.ts":
    'import type { Order } from "./order";\n\nexport interface OrderRepository {\n  find(id: string): Promise<Order>;\n  save(order: Order): Promise<void>;\n}\n',
  "typescript/src/application/ports/order-views.ts":
    "export interface OrderView {\n  readonly id: string;\n}\n\nexport interface OrderViews {\n  find(id: string): Promise<OrderView>;\n}\n",
  "typescript/src/infrastructure/orders.ts":
    'import type { OrderRepository } from "../domain/order-repository";\n\nexport declare const orders: OrderRepository;\n',

  "go/go.mod": "module example.com/shop\n\ngo 1.24.0\n",
  "go/internal/domain/order/order.go":
    'package order\n\nimport "context"\n\ntype Order struct {\n\tid     string\n\tstatus string\n}\n\nfunc (o *Order) Cancel() { o.status = "cancelled" }\n\ntype Repository interface {\n\tFind(ctx context.Context, id string) (*Order, error)\n\tSave(ctx context.Context, order *Order) error\n}\n',
  "go/internal/infrastructure/orders.go":
    'package infrastructure\n\nimport "example.com/shop/internal/domain/order"\n\nvar Orders order.Repository\n',

  [`${java}/domain/Order.java`]:
    'package com.example.shop.domain;\n\npublic class Order {\n  private final String id;\n  private String status = "open";\n\n  public Order(String id) {\n    this.id = id;\n  }\n\n  public void cancel() {\n    status = "cancelled";\n  }\n}\n',
  [`${java}/domain/OrderRepository.java`]:
    "package com.example.shop.domain;\n\npublic interface OrderRepository {\n  Order find(String id);\n\n  void save(Order order);\n}\n",
  [`${java}/application/OrderView.java`]:
    "package com.example.shop.application;\n\npublic record OrderView(String id) {}\n",
  [`${java}/infrastructure/Orders.java`]:
    "package com.example.shop.infrastructure;\n\nimport com.example.shop.domain.OrderRepository;\n\npublic interface Orders extends OrderRepository {}\n",
};

/** Lines of a file, so that an example reads like one. */
export function lines(...text: readonly string[]): string {
  return `${text.join("\n")}\n`;
}

/** What queries of the shop are answered from. */
export const readModels: FileTree = {
  "typescript/src/application/ports/order-read-model.ts": lines(
    "export interface OrderSummary {",
    "  readonly id: string;",
    "}",
    "",
    "export interface OrderReadModel {",
    "  find(id: string): Promise<OrderSummary>;",
    "}",
  ),
  "go/internal/application/query/order_read_model.go": lines(
    "package query",
    "",
    'import "context"',
    "",
    "type OrderSummary struct{ ID string }",
    "",
    "type OrderReadModel interface {",
    "\tFind(ctx context.Context, id string) (OrderSummary, error)",
    "}",
  ),
  [`${java}/application/OrderReadModel.java`]: lines(
    "package com.example.shop.application;",
    "",
    "public interface OrderReadModel {",
    "  OrderView find(String id);",
    "}",
  ),
};
