import { describe, expect, it } from "vitest";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { effectsOf } from "../../src/domain/messages/effects.ts";
import { handlersIn } from "../../src/domain/messages/handlers.ts";
import { codeOf } from "../code/read.ts";

/** What handles what: `side owner.method`, with a `?` where only name and place say so. */
async function handlers(tree: FileTree): Promise<readonly string[]> {
  const code = await codeOf(tree);
  return handlersIn(code).map(
    ({ side, owner, function: { name }, isStated }) => `${side}${isStated ? "" : "?"} ${owner?.type.name}.${name}`,
  );
}

const layers = {
  "src/domain/order.ts": "export class Order {}\n",
  "src/infrastructure/table.ts": "export const table = 1;\n",
};

describe("handlers", () => {
  it("say so by a decorator, by a base type of the project, or by name and place", async () => {
    const tree = {
      ...layers,
      "package.json": '{ "dependencies": { "@nestjs/cqrs": "11" } }',
      "src/shared/query-handler.ts": "export interface QueryHandler<Q> { handle(query: Q): Promise<unknown> }\n",
      "src/application/orders.ts":
        'import { CommandHandler } from "@nestjs/cqrs";\nimport type { QueryHandler } from "../shared/query-handler";\n@CommandHandler(Object)\nexport class PlaceOrder {\n  execute() {}\n  private check() {}\n}\nexport class FindOrder implements QueryHandler<string> {\n  async handle() {}\n}\nexport class OrderQueryService {\n  byId() {}\n  private map() {}\n}\n',
    };
    expect(await handlers(tree)).toEqual([
      "command PlaceOrder.execute",
      "query FindOrder.handle",
      "query? OrderQueryService.byId",
    ]);
  });

  it("are methods with an annotation in Java", async () => {
    const tree = {
      "src/main/java/shop/Orders.java":
        "package shop;\nimport org.axonframework.commandhandling.CommandHandler;\nimport org.axonframework.queryhandling.QueryHandler;\nclass Orders {\n  @CommandHandler\n  void place(Object command) {}\n  @QueryHandler\n  Object find(Object query) { return null; }\n  void other() {}\n}\n",
    };
    expect(await handlers(tree)).toEqual(["command Orders.place", "query Orders.find"]);
  });

  it("stand in Go in the folders of commands and queries, whatever stands beside them", async () => {
    const tree = {
      "go.mod": "module example.com/shop\n",
      "internal/domain/order.go": "package domain\n",
      "internal/infrastructure/table.go": "package infrastructure\n",
      "internal/application/query/find.go":
        "package query\n\ntype Find struct{}\n\ntype View struct{}\n\ntype findHandler struct{}\n\nfunc (h findHandler) Handle(q Find) View { return View{} }\n\nfunc (h findHandler) other() {}\n",
    };
    expect(await handlers(tree)).toEqual(["query? findHandler.Handle"]);
  });
});

describe("effects", () => {
  it("are followed through functions of the same layer, and told at the call", async () => {
    const tree = {
      ...layers,
      "src/application/queries.ts":
        'import type { OrderRepository } from "./ports";\nimport { touch } from "./touch";\nexport class FindOrderQueryHandler {\n  constructor(private readonly orders: OrderRepository) {}\n  handle() {\n    this.note();\n    touch(this.orders);\n    return "SELECT id FROM orders WHERE id = 1";\n  }\n  private note() {\n    run("UPDATE orders SET seen = true");\n  }\n}\ndeclare function run(sql: string): void;\n',
      "src/application/touch.ts":
        'import type { OrderRepository } from "./ports";\nexport function touch(orders: OrderRepository) {\n  orders.save();\n}\n',
      "src/application/ports.ts": "export interface OrderRepository { save(): void }\n",
    };
    const code = await codeOf(tree);
    const [handler] = handlersIn(code);
    const found = handler ? effectsOf(code, handler) : [];
    expect(found.map(({ at, what, via }) => `${at.line} ${via}: ${what}`)).toEqual([
      "6 note: UPDATE orders",
      "7 touch: OrderRepository.save",
    ]);
  });
});
