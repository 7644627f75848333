import { describe, expect, it } from "vitest";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { goMethod, linesOf, tsMethod } from "./found-in.ts";

const rule = "transactions/swallowed";

const imports = [
  "java.io.IOException",
  "org.springframework.dao.DuplicateKeyException",
  "org.springframework.transaction.annotation.Propagation",
  "org.springframework.transaction.annotation.Transactional",
  "org.springframework.transaction.interceptor.TransactionAspectSupport",
];

/** A class whose members stand from line 4 on. */
function java(members: string, more: FileTree = {}): FileTree {
  const head = ["package com.example.shop;", imports.map((one) => `import ${one};`).join(" ")];
  return {
    "Orders.java": [...head, "public class Orders { OrderRepository orders; Files files;", members, "}", ""].join("\n"),
    "Files.java":
      "package com.example.shop;\nimport java.io.IOException;\nimport org.springframework.transaction.annotation.Transactional;\npublic class Files { @Transactional void write(Order one) throws IOException {} }\n",
    "OutOfStockException.java": "package com.example.shop;\npublic class OutOfStockException extends Exception {}\n",
    ...more,
  };
}

/** A method in a transaction: line 4 is its head, its statements stand from line 5 on. */
const method = (statements: string, head = "@Transactional public void a(Order one) {") =>
  java(`${head}\n${statements}\n}`);

const caught: readonly (readonly [name: string, tree: FileTree, lines: readonly number[]])[] = [
  ["a handler that goes on", method("try { orders.save(one); }\ncatch (Exception e) { log(e); }"), [6]],
  ["a handler that throws", method("try { orders.save(one); }\ncatch (Exception e) { throw new Lost(e); }"), []],
  ["one that throws later", method("try { orders.save(one); }\ncatch (Exception e) { last = e; }\nthrow last;"), []],
  [
    "one that rolls back by hand",
    method(
      "try { orders.save(one); }\ncatch (Exception e) { TransactionAspectSupport.currentTransactionStatus().setRollbackOnly(); }",
    ),
    [],
  ],
  ["one for an error that was thought of", method("try { orders.save(one); }\ncatch (DuplicateKeyException e) {}"), []],
  [
    "the second of a try",
    method("try { orders.save(one); }\ncatch (DuplicateKeyException e) {}\ncatch (Exception e) {}"),
    [7],
  ],
  [
    "the second try",
    method(
      "try { orders.save(one); }\ncatch (DuplicateKeyException e) {}\ntry { parse(one); }\ncatch (Exception e) {}",
    ),
    [],
  ],
  ["a handler for what does not write", method("try { parse(one); }\ncatch (Exception e) {}\norders.save(one);"), []],
  [
    "a handler without a transaction",
    method("try { orders.save(one); }\ncatch (Exception e) {}", "public void a(Order one) {"),
    [],
  ],
  [
    "a transaction that only reads",
    method(
      "try { orders.save(one); }\ncatch (Exception e) {}",
      "@Transactional(readOnly = true) public void a(Order one) {",
    ),
    [],
  ],
  [
    "what is done for each",
    method("all.forEach(some -> {\ntry { orders.save(some); }\ncatch (Exception e) {}\n});"),
    [7],
  ],
];

const vague = {
  "Files.java": "package com.example.shop;\npublic class Files { void write(Order one) throws Exception {} }\n",
};

describe(`${rule}: handlers in Java`, () => {
  it.each(caught)("%s", async (_name, tree, lines) => {
    expect(await linesOf(rule, tree)).toEqual(lines);
  });
});

const throwing = "@Transactional public void a(Order one) throws OutOfStockException {";

const checked: readonly (readonly [name: string, tree: FileTree, lines: readonly number[]])[] = [
  ["after a write", method("orders.save(one);\nthrow new OutOfStockException();", throwing), [6]],
  ["before all writes", method("if (one == null) throw new OutOfStockException();\norders.save(one);", throwing), []],
  [
    "which the annotation knows of",
    method(
      "orders.save(one);\nthrow new OutOfStockException();",
      throwing.replace("al ", "al(rollbackFor = Exception.class) "),
    ),
    [],
  ],
  ["from what is called", method("orders.save(one);\nfiles.write(one);", throwing), [6]],
  [
    "from what is called, and caught",
    method("orders.save(one);\ntry { files.write(one); } catch (IOException e) { fail(e); }", throwing),
    [],
  ],
  [
    "where all exceptions roll back",
    java(`${throwing}\norders.save(one);\nthrow new OutOfStockException();\n}`, {
      "Settings.java":
        "package com.example.shop;\nimport org.springframework.transaction.annotation.*;\nimport org.springframework.transaction.annotation.EnableTransactionManagement;\n@EnableTransactionManagement(rollbackOn = RollbackOn.ALL_EXCEPTIONS)\nclass Settings {}\n",
    }),
    [],
  ],
  [
    "which is unchecked",
    java(`${throwing}\norders.save(one);\nthrow new OutOfStockException();\n}`, {
      "OutOfStockException.java":
        "package com.example.shop;\npublic class OutOfStockException extends RuntimeException {}\n",
    }),
    [],
  ],
];

describe(`${rule}: checked exceptions`, () => {
  it("knows nothing of what may be any exception", async () => {
    expect(await linesOf(rule, java(`${throwing}\norders.save(one);\nfiles.write(one);\n}`, vague))).toEqual([]);
  });

  it("takes what a repository only makes for no write", async () => {
    expect(await linesOf(rule, method("orders.create();\nfiles.write(one);", throwing))).toEqual([]);
  });

  it.each(checked)("%s", async (_name, tree, lines) => {
    expect(await linesOf(rule, tree)).toEqual(lines);
  });
});

const begin = "tx, err := a.db.BeginTx(ctx, nil)\nif err != nil { return err }\ndefer tx.Rollback()";
const gorm = { from: "gorm.io/gorm", type: "*gorm.DB" };

const go: readonly (readonly [name: string, tree: FileTree, lines: readonly number[]])[] = [
  ["a write", goMethod(`${begin}\ntx.Exec("DELETE FROM orders")\nreturn tx.Commit()`), [13]],
  [
    "a write whose error is skipped by name",
    goMethod(`${begin}\n_, _ = tx.Exec("DELETE FROM orders")\nreturn tx.Commit()`),
    [13],
  ],
  ["a write whose error is kept", goMethod(`${begin}\n_, err = tx.Exec("DELETE FROM orders")\nreturn err`), []],
  ["a setting", goMethod(`${begin}\ntx.Exec("SET LOCAL lock_timeout = 100")\nreturn tx.Commit()`), []],
  ["a row", goMethod("return a.db.Transaction(func(tx *gorm.DB) error {\ntx.Create(&id)\nreturn nil\n})", gorm), [11]],
  [
    "a row whose error is returned",
    goMethod("return a.db.Transaction(func(tx *gorm.DB) error {\nreturn tx.Create(&id).Error\n})", gorm),
    [],
  ],
  [
    "rows, and the error of all at the end",
    goMethod(
      "tx := a.db.Begin()\ntx.Create(&id)\nif tx.Error != nil { tx.Rollback(); return tx.Error }\nreturn tx.Commit().Error",
      gorm,
    ),
    [],
  ],
];

describe(`${rule}: errors in Go`, () => {
  it.each(go)("%s", async (_name, tree, lines) => {
    expect(await linesOf(rule, tree)).toEqual(lines);
  });
});

const typeorm = (statements: string) =>
  tsMethod('import { DataSource } from "typeorm";', "private readonly source: DataSource", statements);

const ts: readonly (readonly [name: string, tree: FileTree, lines: readonly number[]])[] = [
  [
    "a handler that goes on",
    typeorm("await this.source.transaction(async (m) => {\ntry { await m.save(id); }\ncatch (e) { log(e); }\n});"),
    [7],
  ],
  [
    "a handler that throws",
    typeorm(
      "await this.source.transaction(async (m) => {\ntry { await m.save(id); }\ncatch (e) { throw lost(e); }\n});",
    ),
    [],
  ],
  [
    "a handler outside",
    typeorm("try {\nawait this.source.transaction(async (m) => { await m.save(id); });\n} catch (e) { log(e); }"),
    [],
  ],
  ["a promise", typeorm("await this.source.transaction(async (m) => {\nm.save(id);\n});"), [6]],
  ["a promise that is returned", typeorm("await this.source.transaction((m) => m.save(id));"), []],
  [
    "promises that are awaited together",
    typeorm("await this.source.transaction(async (m) => {\nawait Promise.all([m.save(id), m.save(id)]);\n});"),
    [],
  ],
];

describe(`${rule} in TypeScript`, () => {
  it.each(ts)("%s", async (_name, tree, lines) => {
    expect(await linesOf(rule, tree)).toEqual(lines);
  });
});
