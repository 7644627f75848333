import { describe, expect, it } from "vitest";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { goMethod, linesOf } from "./found-in.ts";

const rule = "transactions/readonly-write";
const imports = [
  "org.springframework.jdbc.core.JdbcTemplate",
  "org.springframework.scheduling.annotation.Async",
  "org.springframework.transaction.annotation.Propagation",
  "org.springframework.transaction.annotation.Transactional",
];

/** A class that reads, whose members stand from line 4 on. */
function orders(members: string, mark = "@Transactional(readOnly = true)"): FileTree {
  const head = ["package com.example.shop;", imports.map((one) => `import ${one};`).join(" ")];
  const fields = "OrderRepository orders; OrderStore seen; JdbcTemplate jdbc; Journal journal;";
  return {
    "Orders.java": [...head, `${mark} public class Orders { ${fields}`, members, "}", ""].join("\n"),
    "Journal.java": `package com.example.shop;
import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
public class Journal {
  OrderRepository orders;
  public void note(Order order) { orders.save(order); }
  @Async public void later(Order order) { orders.save(order); }
  @Transactional(propagation = Propagation.REQUIRES_NEW) public void apart(Order order) { orders.save(order); }
}
`,
  };
}

const java: readonly (readonly [name: string, members: string, lines: readonly number[]])[] = [
  ["a method of a class that reads", "public void a(Order one) { orders.save(one); }", [4]],
  ["a method that says otherwise", "@Transactional public void a(Order one) { orders.save(one); }", []],
  ["a method that only reads", "public Order a(String id) { return orders.findById(id); }", []],
  ["a method that no annotation of a class is for", "void a(Order one) { orders.save(one); }", []],
  [
    "a private method that it calls",
    "public void a(Order one) {\nb(one); }\nprivate void b(Order one) { orders.save(one); }",
    [5],
  ],
  ["another object that takes part", "public void a(Order one) { journal.note(one); }", [4]],
  ["another object on its own thread", "public void a(Order one) { journal.later(one); }", []],
  ["another object in its own transaction", "public void a(Order one) { journal.apart(one); }", []],
  ["what may be kept in memory", "public void a(Order one) { seen.add(one); }", []],
  ["a statement that writes", 'public void a() { jdbc.execute("DELETE FROM orders"); }', [4]],
  ["a statement that sets something", 'public void a() { jdbc.execute("SET search_path TO shop"); }', []],
  ["what runs when it is over", "public void a(Order one) { pool.submit(() -> orders.save(one)); }", []],
];

describe(`${rule} in Java`, () => {
  it.each(java)("%s", async (_name, members, lines) => {
    const found = await linesOf(rule, orders(members));
    expect(found).toEqual(lines);
  });

  it("says nothing of transactions that may write", async () => {
    expect(await linesOf(rule, orders("public void a(Order one) { orders.save(one); }", "@Transactional"))).toEqual([]);
  });
});

const begin =
  "tx, err := a.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})\nif err != nil { return err }\ndefer tx.Rollback()";

const go: readonly (readonly [name: string, statements: string, lines: readonly number[]])[] = [
  [
    "a statement that writes",
    `${begin}\ntx.ExecContext(ctx, "DELETE FROM orders WHERE id = $1", id)\nreturn tx.Commit()`,
    [13],
  ],
  ["a statement that reads", `${begin}\ntx.QueryContext(ctx, "SELECT id FROM orders")\nreturn tx.Commit()`, []],
  [
    "a statement that sets something",
    `${begin}\ntx.ExecContext(ctx, "SET LOCAL lock_timeout = 100")\nreturn tx.Commit()`,
    [],
  ],
  ["a write beside it", `${begin}\na.audit.ExecContext(ctx, "DELETE FROM orders")\nreturn tx.Commit()`, []],
  [
    "a write after it",
    `${begin}\nif err := tx.Commit(); err != nil { return err }\n_, err = a.db.Exec("DELETE FROM orders")\nreturn err`,
    [],
  ],
];

describe(`${rule} in Go`, () => {
  it.each(go)("%s", async (_name, statements, lines) => {
    const found = await linesOf(rule, goMethod(statements));
    expect(found).toEqual(lines);
  });
});
