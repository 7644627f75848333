import { describe } from "vitest";
import { layers, situations } from "./table.ts";

const orders = {
  "src/domain/orders.ts": "export interface Orders {\n  save(): void;\n}\n",
  "src/infrastructure/sql-orders.ts":
    'import type { Orders } from "../domain/orders";\nexport class SqlOrders implements Orders {\n  save(): void {}\n}\n',
};

describe("adapters are made where the program is put together", () => {
  const given = {
    ...layers.typescript,
    ...orders,
    "arch-lint.yaml": "extends: onion\n",
    "src/interface/page.ts": "export const page = 1;\n",
  };
  situations("boundaries/composition-root", given, [
    [
      "not in the interface, but by modules, factories and configurations",
      {
        "src/interface/order-page.ts":
          'import { SqlOrders } from "../infrastructure/sql-orders";\nexport class OrderPage {\n  private readonly orders = new SqlOrders(); // expect: boundaries/composition-root\n}\n',
        "src/interface/orders.module.ts":
          'import { SqlOrders } from "../infrastructure/sql-orders";\nexport const orders = new SqlOrders();\n',
        "src/interface/orders-factory.ts":
          'import { SqlOrders } from "../infrastructure/sql-orders";\nexport const make = () => new SqlOrders();\n',
        "src/interface/index.ts":
          'import { SqlOrders } from "../infrastructure/sql-orders";\nexport const all = [new SqlOrders()];\n',
      },
    ],
    [
      "what keeps no contract of the core is made wherever it is needed; a unit of work makes repositories",
      {
        "src/infrastructure/row.ts": "export class Row {}\n",
        "src/interface/rows.ts":
          'import { Row } from "../infrastructure/row";\nexport const rows = () => [new Row()];\n',
        "src/infrastructure/unit-of-work.ts":
          'import { SqlOrders } from "./sql-orders";\nexport const work = () => new SqlOrders();\n',
      },
    ],
    [
      "where the import is a fault already, it is not told of again",
      {
        "src/application/place.ts":
          'import { SqlOrders } from "../infrastructure/sql-orders"; // expect: boundaries/forbidden-dependency\nexport const place = () => new SqlOrders().save();\n',
      },
    ],
  ]);
});

describe("entities are changed by their own methods", () => {
  const given = {
    ...layers.typescript,
    ...layers.java,
    "src/domain/aggregate-root.ts": "export abstract class AggregateRoot {}\n",
  };
  situations("ddd/entity-encapsulation", given, [
    [
      "setters that do more than keep a value, and hidden ones, are methods",
      {
        "src/domain/order.ts": `import { AggregateRoot } from "./aggregate-root";
export class Order extends AggregateRoot {
  readonly id = "";
  private status = "";
  protected note = "";
  pay(): void {
    this.status = "paid";
  }
  private set text(text: string) {
    this.note = text;
  }
}
export class Invoice extends AggregateRoot { // expect: ddd/entity-encapsulation
  private total = 0n;
  set amount(amount: bigint) {
    this.total = amount;
  }
}
`,
      },
    ],
    [
      "by Lombok as well",
      {
        "src/main/java/shop/domain/Order.java":
          "package shop.domain;\n\nimport lombok.Setter;\nimport org.jmolecules.ddd.annotation.AggregateRoot;\n\n@AggregateRoot\npublic class Order { // expect: ddd/entity-encapsulation\n  @Setter private String status;\n}\n",
      },
    ],
    [
      "and only what is an entity is held to it; mappers of the infrastructure fill them",
      {
        "src/domain/order.ts":
          'import { AggregateRoot } from "./aggregate-root";\nexport class Order extends AggregateRoot {\n  protected status = "";\n}\nexport class Row {\n  status = "";\n}\n',
        "src/infrastructure/map.ts":
          'import type { Order } from "../domain/order";\nexport const fill = (order: Order) => {\n  order.status = "paid";\n};\n',
        "src/application/pay.ts":
          'import type { Order, Row } from "../domain/order";\nexport const pay = (order: Order, row: Row) => {\n  row.status = "paid";\n  order.status = "paid"; // expect: ddd/entity-encapsulation\n};\n',
      },
    ],
  ]);
});
