import { describe, expect, it } from "vitest";
import { errorLeaks } from "../../src/domain/repositories/error-leaks.ts";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { codeOf } from "../code/read.ts";

async function leaksIn(path: string, tree: FileTree): Promise<readonly string[]> {
  const code = await codeOf(tree);
  const file = code.files.get(path);
  return file ? errorLeaks(code, file).map(({ at, place, name }) => `${at.line} ${place} ${name}`) : ["unread"];
}

const go = (imports: readonly string[], ...body: readonly string[]) => ({
  "go.mod": "module example.com/shop\n\ngo 1.25\n",
  "internal/domain/order.go": "package domain\n\ntype Order struct{}\n",
  "internal/application/orders.go": [
    `package application; import (${imports.map((one) => `"${one}"`).join("; ")}; "example.com/shop/internal/domain")`,
    "var open domain.Order",
    ...body,
    "",
  ].join("\n"),
});

const java = "src/main/java/com/example/shop";
const ofJava = (imports: readonly string[], head: string, ...body: readonly string[]) => ({
  [`${java}/domain/Order.java`]: "package com.example.shop.domain;\n\npublic class Order {}\n",
  [`${java}/application/Orders.java`]: [
    `package com.example.shop.application; import com.example.shop.domain.Order; ${imports.map((one) => `import ${one};`).join(" ")}`,
    head,
    "Order order;",
    ...body,
    "}",
    "",
  ].join("\n"),
});

const ts = (imports: string, ...body: readonly string[]) => ({
  "package.json": '{ "name": "shop" }',
  "src/domain/order.ts": "export class Order {}\n",
  "src/application/orders.ts": [`import { Order } from "../domain/order"; ${imports}`, ...body, ""].join("\n"),
});

describe("Go", () => {
  const path = "internal/application/orders.go";

  it("asks for values, types and by functions; each once for a function", async () => {
    const tree = go(
      ["errors", "github.com/jackc/pgx/v5", "github.com/jackc/pgx/v5/pgconn", "github.com/lib/pq", mongo],
      "func a(err error) bool { return errors.Is(err, pgx.ErrNoRows) || err == pgx.ErrNoRows }",
      "func b(err error) bool { var one *pgconn.PgError; return errors.As(err, &one) }",
      "func c(err error) bool { _, ok := err.(*pq.Error); return ok }",
      "func d(err error) bool { return mongo.IsDuplicateKeyError(err) }",
    );
    expect(await leaksIn(path, tree)).toEqual(
      expect.arrayContaining(["3 a ErrNoRows", "4 b PgError", "5 c Error", "6 d IsDuplicateKeyError"]),
    );
    expect(await leaksIn(path, tree)).toHaveLength(4);
  });

  it("may ask whether a transaction is over", async () => {
    const tree = go(
      ["database/sql", "errors"],
      "func a(tx *sql.Tx) error { err := tx.Rollback(); if errors.Is(err, sql.ErrTxDone) { return nil }; return err }",
    );
    expect(await leaksIn(path, tree)).toEqual([]);
  });
});

const mongo = "go.mongodb.org/mongo-driver/v2/mongo";

describe("Java", () => {
  const path = `${java}/application/Orders.java`;

  it("catches, expects and promises to throw", async () => {
    const tree = ofJava(
      ["java.sql.SQLException", "jakarta.persistence.*"],
      "class Orders {",
      "void a() { try { b(); } catch (OptimisticLockException | IllegalStateException e) { } }",
      "void b() throws SQLException { }",
      "void c(SQLException error) { }",
    );
    expect(await leaksIn(path, tree)).toEqual([
      "4 Orders.a OptimisticLockException",
      "5 Orders.b SQLException",
      "6 Orders.c SQLException",
    ]);
  });

  it("may make such an error, know the neutral ones of Spring, and promise without a body", async () => {
    const tree = ofJava(
      ["java.sql.SQLException", "jakarta.persistence.EntityNotFoundException", "org.springframework.dao.*"],
      "abstract class Orders {",
      'Order a() { throw new EntityNotFoundException("order"); }',
      "Order b(java.util.Optional<Order> found) { return found.orElseThrow(EntityNotFoundException::new); }",
      "void c() { try { a(); } catch (DataIntegrityViolationException e) { } }",
      "abstract void d() throws SQLException;",
    );
    expect(await leaksIn(path, tree)).toEqual([]);
  });

  it("may read rows for a driver, which expects what it throws", async () => {
    const tree = ofJava(
      ["java.sql.*"],
      "class Orders {",
      "Order a(ResultSet row, int number) throws SQLException { return null; }",
      "Order b(Order order, int number) throws SQLException { return null; }",
    );
    expect(await leaksIn(path, tree)).toEqual(["5 Orders.b SQLException"]);
  });

  it("answers in one place to what nobody has caught", async () => {
    const tree = ofJava(
      ["java.sql.SQLException", "org.springframework.web.bind.annotation.RestControllerAdvice"],
      "@RestControllerAdvice class Orders {",
      "String a(SQLException error) { return null; }",
    );
    expect(await leaksIn(path, tree)).toEqual([]);
  });
});

describe("TypeScript", () => {
  const path = "src/application/orders.ts";

  it("asks for classes, also of a namespace", async () => {
    const tree = ts(
      'import { QueryFailedError } from "typeorm"; import { Prisma } from "@prisma/client"; import mongoose from "mongoose";',
      "export const a = (e: unknown) => e instanceof QueryFailedError;",
      "export const b = (e: unknown) => e instanceof Prisma.PrismaClientKnownRequestError;",
      "export const c = (e: unknown) => e instanceof mongoose.Error.ValidationError;",
      "export const d = (e: unknown) => e instanceof mongoose.Types.ObjectId;",
    );
    expect(await leaksIn(path, tree)).toEqual([
      "2 a QueryFailedError",
      "3 b Prisma.PrismaClientKnownRequestError",
      "4 c Error.ValidationError",
    ]);
  });

  it("has filters, which answer to what nobody has caught", async () => {
    const tree = ts(
      'import { QueryFailedError } from "typeorm"; import { Catch } from "@nestjs/common";',
      "@Catch(QueryFailedError) export class Filter { catch(error: QueryFailedError) { return error; } }",
    );
    expect(await leaksIn(path, tree)).toEqual([]);
  });
});

it("leaves the domain to the rule on imports", async () => {
  const tree = {
    ...ts(""),
    "src/domain/orders.ts":
      'import { QueryFailedError } from "typeorm";\nexport const isTaken = (e: unknown) => e instanceof QueryFailedError;\n',
  };
  expect(await leaksIn("src/domain/orders.ts", tree)).toEqual([]);
});
