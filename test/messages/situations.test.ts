import { describe } from "vitest";
import { layers, situations } from "../ddd/table.ts";

const on = (rule: string) => ({ "arch-lint.yaml": `extends: clean\nrules: { ${rule}: warning }\n` });
const nest = { "package.json": '{ "name": "shop", "dependencies": { "@nestjs/cqrs": "11" } }' };

const commandHandler = (name: string, rest: string) => `import { CommandBus, CommandHandler } from "@nestjs/cqrs";
${rest.includes("OrderView") ? 'import type { OrderView } from "./order-view";\n' : ""}export class Message {
  constructor(readonly id: string) {}
}
@CommandHandler(Message)
export class ${name} {
  constructor(private readonly commands: CommandBus) {}
${rest}
}
`;

describe("commands that answer with a view", () => {
  const view = (fields: string) => ({
    "src/application/order-view.ts": `export interface OrderView {\n${fields}\n}\n`,
  });
  situations("cqrs/command-returns-model", { ...layers.typescript, ...nest, ...on("cqrs/command-returns-model") }, [
    [
      "are found within promises and results",
      {
        ...view("  readonly id: string;\n  readonly status: string;\n  readonly total: string;"),
        "src/application/place.ts": commandHandler(
          "PlaceOrder",
          "  async execute(): Promise<Result<OrderView>> { // expect: cqrs/command-returns-model\n    throw new Error();\n  }",
        ),
        "src/application/result.ts": "export interface Result<T> { readonly value: T }\n",
      },
    ],
    [
      "may say which one it was",
      {
        ...view("  readonly id: string;\n  readonly version: number;"),
        "src/application/place.ts": commandHandler(
          "PlaceOrder",
          "  async execute(): Promise<OrderView> {\n    throw new Error();\n  }",
        ),
      },
    ],
    [
      "may give a secret that only they know",
      {
        "src/application/place.ts": commandHandler(
          "LogIn",
          "  async execute(): Promise<SessionTokenDto> {\n    throw new Error();\n  }",
        ),
      },
    ],
  ]);
});

describe("commands that send commands", () => {
  situations("cqrs/handler-chain", { ...layers.typescript, ...nest }, [
    [
      "make a chain, unless the command only asks",
      {
        "src/application/place.ts": commandHandler(
          "PlaceOrder",
          `  async execute(): Promise<void> {
    await this.commands.execute(new GetStockCommand());
    await this.commands.execute(new FindOrCreateCartCommand()); // expect: cqrs/handler-chain
  }`,
        ),
      },
    ],
  ]);
});

describe("services with commands and queries", () => {
  situations("cqrs/mixed-service", { ...layers.go, ...on("cqrs/mixed-service") }, [
    [
      "are told of where they are promised, not again where that is kept",
      {
        "internal/application/orders.go":
          "package application\n\ntype OrderService interface { // expect: cqrs/mixed-service\n\tPlaceOrder(id string) error\n\tCancelOrder(id string) error\n\tFindOrder(id string) (string, error)\n}\n\ntype orderService struct{}\n\nfunc (orderService) PlaceOrder(id string) error { return nil }\n\nfunc (orderService) CancelOrder(id string) error { return nil }\n\nfunc (orderService) FindOrder(id string) (string, error) { return id, nil }\n",
        "internal/application/mocks/orders.go":
          'package mocks\n\ntype OrderService struct{}\n\nfunc (OrderService) PlaceOrder(id string) error { return nil }\n\nfunc (OrderService) CancelOrder(id string) error { return nil }\n\nfunc (OrderService) FindOrder(id string) (string, error) { return "", nil }\n',
      },
    ],
    [
      "need not be taken apart if there are two methods, or one side alone",
      {
        "internal/application/orders.go":
          "package application\n\ntype CartService interface {\n\tAddLine(id string) error\n\tGetCart() (string, error)\n}\n\ntype PriceService interface {\n\tGetPrice(id string) (int, error)\n\tListPrices() ([]int, error)\n\tFindPrice(id string) (int, error)\n}\n",
      },
    ],
  ]);
});

describe("queries beside read models", () => {
  const repository = {
    "src/domain/order-repository.ts":
      'import type { Shop } from "./shop";\nexport interface OrderRepository {\n  find(id: string): Promise<Shop>;\n  save(shop: Shop): Promise<void>;\n}\nexport interface OrderReadRepository {\n  find(id: string): Promise<Shop>;\n  save(shop: Shop): Promise<void>;\n}\n',
  };
  const query = (type: string, mark = "") =>
    `import type { ${type} } from "../domain/order-repository";\nexport class FindOrderQueryHandler {\n  constructor(private readonly orders: ${type}) {}\n  async handle(id: string): Promise<void> {\n    await this.orders.find(id);${mark}\n  }\n}\n`;
  const views = { "src/application/read-models/order.ts": "export interface Order { readonly id: string }\n" };
  const mark = " // expect: cqrs/query-uses-write-repository";
  situations("cqrs/query-uses-write-repository", { ...layers.typescript, ...repository }, [
    ["ask them", { ...views, "src/application/find-order.ts": query("OrderRepository", mark) }],
    ["may ask what is there to be read", { ...views, "src/application/find-order.ts": query("OrderReadRepository") }],
    ["have no other choice without", { "src/application/find-order.ts": query("OrderRepository") }],
  ]);
});

describe("views", () => {
  const write = (name: string, table: string, mark = "") =>
    `package infrastructure\n\nimport "database/sql"\n\ntype ${name} struct{ db *sql.DB }\n\nfunc (t ${name}) Write() error {\n\t_, err := t.db.Exec("UPDATE ${table} SET open = false")${mark}\n\treturn err\n}\n`;
  const mark = " // expect: cqrs/view-single-writer";
  situations("cqrs/view-single-writer", { ...layers.go, ...on("cqrs/view-single-writer") }, [
    [
      "have one writer, whatever schema they are in; other tables have many",
      {
        "internal/infrastructure/orders.go": write("Orders", "shop.order_view", mark),
        "internal/infrastructure/lines.go": write("Lines", "lines"),
        "internal/infrastructure/order_projection.go": write("OrderProjection", "order_view"),
      },
    ],
  ]);
});
