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
  return file ? straySql(code, file, readSide).map(({ what }) => what) : ["unread"];
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

it("leaves annotations of the domain to the rule on imports", async () => {
  const text = (layer: string) => `package com.example.shop.${layer};

import org.hibernate.annotations.SQLDelete;

@SQLDelete(sql = "UPDATE carts SET open = false WHERE id = ?")
class Cart { String other = "DELETE FROM carts"; }
`;
  expect(await strayIn(`${java}/domain/Cart.java`, text("domain"))).toEqual(["DELETE FROM carts"]);
  expect(await strayIn(`${java}/application/Cart.java`, text("application"))).toEqual([
    "UPDATE carts SET open = false WHERE id = ?",
  ]);
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

describe("statements that are built", () => {
  const path = "src/application/orders.ts";
  const ts = (imports: string, field: string, body: string) =>
    `${imports}\nexport class Orders {\n  constructor(private readonly db: ${field}) {}\n  find() { ${body} }\n}\n`;

  it.each([
    [
      'import type { Kysely } from "kysely";',
      "Kysely<object>",
      'return this.db.selectFrom("orders").selectAll();',
      "this.db.selectFrom",
    ],
    [
      'import type { Repository } from "typeorm";',
      "Repository<object>",
      'return this.db.createQueryBuilder("o").getMany();',
      "this.db.createQueryBuilder",
    ],
    [
      'import type { Knex } from "knex";',
      "Knex",
      'return 1; } build(knex: Knex) { return knex("orders").where({ open: true });',
      "knex",
    ],
  ])("%s", async (imports, field, body, what) => {
    expect(await strayIn(path, ts(imports, field, body))).toEqual([what]);
  });

  it("loads and stores objects without", async () => {
    const text = ts(
      'import type { Repository } from "typeorm";',
      "Repository<object>",
      "return this.db.findBy({ open: true });",
    );
    expect(await strayIn(path, text)).toEqual([]);
  });

  it("is built by functions and chains of Go", async () => {
    const text = `package application

import (
	"context"

	"github.com/Masterminds/squirrel"
	"gorm.io/gorm"

	"example.com/shop/internal/domain"
)

var open domain.Order

func count(ctx context.Context, db *gorm.DB) *gorm.DB { return db.WithContext(ctx).Where("open") }

func begin(ctx context.Context, db *gorm.DB) *gorm.DB { return db.WithContext(ctx).Begin() }

func text() string { return squirrel.Select("id").From("orders").Suffix("") }
`;
    const code = await codeOf({
      "go.mod": "module example.com/shop\n\ngo 1.25\n",
      "internal/domain/order.go": "package domain\n\ntype Order struct{}\n",
      "internal/application/orders.go": text,
    });
    const file = code.files.get("internal/application/orders.go");
    expect(file && straySql(code, file, true).map(({ place, what }) => `${place}: ${what}`)).toEqual([
      "count: db.WithContext().Where",
      "text: Select",
    ]);
  });
});
