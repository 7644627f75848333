import { describe, expect, it } from "vitest";
import { sqlWrite } from "../../src/domain/writes/sql-write.ts";

describe("what a text of SQL changes", () => {
  it.each([
    ["INSERT INTO orders (id) VALUES (?)", "INSERT orders"],
    ["insert ignore into `shop`.`orders` values (1)", "INSERT shop.orders"],
    ['  UPDATE "orders" SET status = $1', "UPDATE orders"],
    ["UPDATE ONLY orders SET status = $1", "UPDATE orders"],
    ["DELETE FROM [order_lines] WHERE id = @id", "DELETE order_lines"],
    ["WITH old AS (SELECT id FROM orders) DELETE FROM orders USING old", "DELETE orders"],
    ["MERGE INTO stock USING delivery ON (1 = 1)", "MERGE stock"],
    ["TRUNCATE TABLE carts", "TRUNCATE carts"],
    ["INSERT INTO {} (id) VALUES (1)", "INSERT {}"],
  ])("%s", (text, expected) => {
    expect(sqlWrite(text)).toBe(expected);
  });

  it.each([
    "SELECT id FROM orders WHERE status = 'update' FOR UPDATE",
    "WITH paid AS (SELECT id FROM orders) SELECT count(*) FROM paid",
  ])("nothing: %s", (text) => {
    expect(sqlWrite(text)).toBeUndefined();
  });
});
