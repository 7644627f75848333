import { describe, expect, it } from "vitest";
import { straySql } from "../../src/domain/repositories/stray-sql.ts";
import { codeOf } from "../code/read.ts";

const java = "src/main/java/com/example/shop";
const beside = {
  [`${java}/domain/Order.java`]: "package com.example.shop.domain;\n\npublic class Order {}\n",
  [`${java}/infrastructure/Orders.java`]:
    "package com.example.shop.infrastructure;\n\nimport com.example.shop.domain.Order;\n\nclass Orders { Order order; }\n",
  "src/domain/order.ts": "export class Order {}\n",
  "src/infrastructure/orders.ts": 'export { Order } from "../domain/order";\n',
};

async function strayIn(path: string, text: string, readSide = true): Promise<readonly string[]> {
  const code = await codeOf({ ...beside, [path]: text });
  const file = code.files.get(path);
  return file ? straySql(code, file, readSide).map(({ at }) => at.text) : ["unread"];
}

const ofJava = (text: string) =>
  strayIn(
    `${java}/application/OrderStore.java`,
    `package com.example.shop.application;\n\nclass OrderStore { String text = "${text}"; }\n`,
  );

describe("texts of Java", () => {
  it.each([
    "SELECT id FROM orders WHERE open",
    "select id from orders o where o.open",
    "select * from Orders",
    "UPDATE orders SET open = false",
  ])("SQL: %s", async (text) => {
    expect(await ofJava(text)).toEqual([text]);
  });

  it.each([
    "select o.id from Order o where o.open = true",
    "SELECT o FROM Order AS o",
    "UPDATE Order o SET o.open = false",
    "Select an order from the list",
  ])("none: %s", async (text) => {
    expect(await ofJava(text)).toEqual([]);
  });
});

describe("the read side", () => {
  const read = "SELECT id FROM orders";
  const write = "DELETE FROM orders";
  const text = `export const read = () => "${read}";\nexport const write = () => "${write}";\n`;

  it("may ask for data and change none", async () => {
    expect(await strayIn("src/application/queries/open-orders.ts", text)).toEqual([write]);
  });

  it("may do neither where that is said", async () => {
    expect(await strayIn("src/application/queries/open-orders.ts", text, false)).toEqual([read, write]);
  });

  it.each([
    ["OpenOrdersQueryHandler", []],
    ["OrderReadService", []],
    ["OrderReadWriteService", [read]],
    ["OrderService", [read]],
  ])("is known by its types as well: %s", async (name, found) => {
    expect(await strayIn("src/application/open-orders.ts", `export class ${name} { text = "${read}"; }\n`)).toEqual(
      found,
    );
  });
});

it("is told once for a function", async () => {
  const text = 'export const read = () => ["SELECT id FROM orders", "SELECT id FROM lines"];\n';
  expect(await strayIn("src/application/orders.ts", text)).toEqual(["SELECT id FROM orders"]);
});

it("is silent about what a command handler changes past the domain, which another rule tells", async () => {
  const handler = (body: string) =>
    `interface Database { query(text: string): void }\nexport class CancelOrderCommandHandler {\n  constructor(private database: Database) {}\n  execute() { ${body} }\n}\n`;
  const change = 'this.database.query("UPDATE orders SET open = false");';
  const ask = 'this.database.query("SELECT id FROM orders");';
  expect(await strayIn("src/application/cancel-order.ts", handler(change + ask))).toEqual(["SELECT id FROM orders"]);
});
