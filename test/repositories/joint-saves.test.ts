import { describe, expect, it } from "vitest";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { jointSaves } from "../../src/domain/repositories/joint-saves.ts";
import { codeOf } from "../code/read.ts";

async function jointIn(path: string, tree: FileTree): Promise<readonly string[]> {
  const code = await codeOf(tree);
  const file = code.files.get(path);
  if (!file) return ["unread"];
  return jointSaves(code, file).map(
    ({ at, place, first, second }) => `${at.line} ${place} ${first.type.name} ${second.type.name}`,
  );
}

describe("Go", () => {
  const path = "internal/application/check_out.go";
  const tree = (...body: readonly string[]) => ({
    "go.mod": "module example.com/shop\n\ngo 1.25\n",
    "internal/domain/cart.go":
      "package domain\n\ntype AggregateRoot struct{ id string }\ntype Cart struct{ AggregateRoot }\ntype Customer struct{ AggregateRoot }\ntype CartRepository interface{ Save(cart *Cart) error }\ntype CustomerRepository interface{ Save(customer *Customer) error }\n",
    [path]: [
      'package application; import ("database/sql"; "gorm.io/gorm"; "example.com/shop/internal/domain")',
      "type CheckOut struct { db *sql.DB; orm *gorm.DB; carts domain.CartRepository; customers domain.CustomerRepository }",
      ...body,
      "",
    ].join("\n"),
  });

  it("stores two in one transaction, by repositories or by a mapper", async () => {
    const code = tree(
      "func (c *CheckOut) Sql(cart *domain.Cart, customer *domain.Customer) error {",
      "tx, err := c.db.Begin(); if err != nil { return err }; defer tx.Rollback()",
      "if err := c.carts.Save(cart); err != nil { return err }",
      "if err := c.customers.Save(customer); err != nil { return err }",
      "return tx.Commit() }",
      "func (c *CheckOut) Orm(cart *domain.Cart, customer *domain.Customer) error {",
      "return c.orm.Transaction(func(tx *gorm.DB) error {",
      "tx.Save(cart)",
      "return tx.Save(customer).Error }) }",
    );
    expect(await jointIn(path, code)).toEqual(["6 CheckOut.Sql Cart Customer", "11 CheckOut.Orm Cart Customer"]);
  });

  it("may store one after another, and one twice", async () => {
    const code = tree(
      "func (c *CheckOut) Apart(cart *domain.Cart, customer *domain.Customer) error {",
      "c.carts.Save(cart)",
      "return c.customers.Save(customer) }",
      "func (c *CheckOut) Twice(cart *domain.Cart) error {",
      "return c.orm.Transaction(func(tx *gorm.DB) error { tx.Save(cart); return tx.Save(cart).Error }) }",
    );
    expect(await jointIn(path, code)).toEqual([]);
  });
});

describe("TypeScript", () => {
  const path = "src/application/check-out.ts";
  const tree = (...body: readonly string[]) => ({
    "package.json": '{ "name": "shop" }',
    "src/domain/carts.ts":
      "class AggregateRoot {}\nexport class Cart extends AggregateRoot {}\nexport class Customer extends AggregateRoot {}\n",
    [path]: [
      'import type { DataSource } from "typeorm"; import { Transactional } from "typeorm-transactional"; import { Cart, Customer } from "../domain/carts";',
      "interface CartRepository { save(cart: Cart): void } interface CustomerRepository { save(customer: Customer): void }",
      "export class CheckOut { constructor(private source: DataSource, private carts: CartRepository, private customers: CustomerRepository) {}",
      ...body,
      "}",
      "",
    ].join("\n"),
  });

  it("stores two where a function is run, and where a decorator says so", async () => {
    const code = tree(
      "run(cart: Cart, customer: Customer) { return this.source.transaction(async (manager) => {",
      "await manager.save(cart);",
      "await manager.save([customer]); await manager.save(customer); }); }",
      "@Transactional() marked(cart: Cart, customer: Customer) {",
      "this.carts.save(cart);",
      "this.customers.save(customer); }",
    );
    expect(await jointIn(path, code)).toEqual(["6 CheckOut.run Cart Customer", "9 CheckOut.marked Cart Customer"]);
  });

  it("takes one of two branches", async () => {
    const code = tree(
      "@Transactional() marked(cart: Cart, customer: Customer, first: boolean) {",
      "if (first) this.carts.save(cart); else this.customers.save(customer); }",
    );
    expect(await jointIn(path, code)).toEqual([]);
  });
});
