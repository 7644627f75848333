import { describe, expect, it } from "vitest";
import { goMethod, linesOf, tsMethod } from "./found-in.ts";

const rule = "transactions/pool-in-tx";
const begin = "tx, err := a.db.BeginTx(ctx, nil)\nif err != nil { return err }\ndefer tx.Rollback()\n";

const go: readonly (readonly [name: string, statements: string, lines: readonly number[]])[] = [
  ["the pool", `${begin}_, err = a.db.Exec("q")\nreturn tx.Commit()`, [13]],
  ["the pool under another name", `db := a.db\n${begin}_, err = db.Exec("q")\nreturn tx.Commit()`, [14]],
  ["the pool that is handed on", `${begin}err = debit(ctx, a.db, id)\nreturn tx.Commit()`, [13]],
  ["the handle", `${begin}_, err = tx.Exec("q")\nreturn tx.Commit()`, []],
  ["another pool", `${begin}_, err = a.audit.Exec("q")\nreturn tx.Commit()`, []],
  [
    "after the end",
    `${begin}if err := tx.Commit(); err != nil { return err }\n_, err = a.db.Exec("q")\nreturn err`,
    [],
  ],
  ["before the beginning", `a.db.Exec("q")\n${begin}return tx.Commit()`, []],
  [
    "after a rollback on one way",
    `${begin}if id == "" {\ntx.Rollback()\na.db.Exec("q")\nreturn nil\n}\na.db.Exec("q")\nreturn tx.Commit()`,
    [18],
  ],
  ["outside of the block", `if id == "" {\n${begin}return tx.Commit()\n}\n_, err := a.db.Exec("q")\nreturn err`, []],
  ["what is deferred", `${begin}defer a.db.Exec("q")\nreturn tx.Commit()`, []],
  ["what runs beside it", `${begin}go a.db.Exec("q")\nreturn tx.Commit()`, []],
  ["a store that is made of the handle", `${begin}s := NewStore(a.db, tx)\ns.db.Exec("q")\nreturn tx.Commit()`, []],
];

describe("pool-in-tx in Go", () => {
  it.each(go)("%s", async (_name, statements, lines) => {
    expect(await linesOf(rule, goMethod(statements))).toEqual(lines);
  });

  it("tells a chain of gorm once, at the call that asks the pool", async () => {
    const gorm = { from: "gorm.io/gorm", type: "*gorm.DB" };
    const statements =
      "return a.db.WithContext(ctx).Transaction(func(tx *gorm.DB) error {\ntx.Create(1)\nreturn a.db.WithContext(ctx).Model(1).Where(2).Update(3).Error\n})";
    expect(await linesOf(rule, goMethod(statements, gorm))).toEqual([12]);
  });

  it("sees a method that takes a transaction and asks its own pool", async () => {
    const takes = "return nil\n}\nfunc (a *Accounts) debit(tx *sql.Tx) {\na.db.Exec(1)";
    expect(await linesOf(rule, goMethod(takes))).toEqual([13]);
  });

  it("lets a method be that works with a transaction or without", async () => {
    const takes =
      "return nil\n}\nfunc (a *Accounts) debit(tx *sql.Tx) {\nif tx != nil { tx.Exec(1); return }\na.db.Exec(1)";
    expect(await linesOf(rule, goMethod(takes))).toEqual([]);
  });

  it("sees a method of the project that asks its own pool", async () => {
    const stores =
      "return nil\n}\ntype Store struct { db *sql.DB }\nfunc (s *Store) Credit() error {\n_, err := s.db.Exec(1)\nreturn err";
    const uses = `\n}\nfunc (a *Accounts) pay(ctx context.Context, store *Store) error {\n${begin}store.Credit()\nreturn tx.Commit()`;
    expect(await linesOf(rule, goMethod(stores + uses))).toEqual([21]);
  });
});

const prisma = 'import { PrismaClient, Prisma } from "@prisma/client";';
const knex = 'import { Knex } from "knex";';
const drizzle = 'import type { NodePgDatabase } from "drizzle-orm/node-postgres";';
const pg = 'import { Pool } from "pg";';
const typeorm = 'import { DataSource, Repository } from "typeorm";';

const ts: readonly (readonly [
  name: string,
  imports: string,
  type: string,
  statements: string,
  lines: readonly number[],
])[] = [
  [
    "Prisma's client",
    prisma,
    "PrismaClient",
    "await this.db.$transaction(async (tx) => {\nawait tx.account.update({});\nawait this.db.account.update({});\n});",
    [7],
  ],
  ["Prisma's list", prisma, "PrismaClient", "await this.db.$transaction([this.db.account.update({})]);", []],
  [
    "a name that hides the pool's",
    prisma,
    "PrismaClient",
    "const { db } = this;\nawait db.$transaction(async (db) => { await db.account.update({}); });",
    [],
  ],
  [
    "what is mapped in between",
    prisma,
    "PrismaClient",
    "await this.db.$transaction(async (tx) =>\nPromise.all([id].map((one) => this.db.account.update({ one }))));",
    [6],
  ],
  [
    "what comes later",
    prisma,
    "PrismaClient",
    "await this.db.$transaction(async (tx) => { setTimeout(() => this.db.account.update({})); });",
    [],
  ],
  [
    "knex as a function",
    knex,
    "Knex",
    "await this.db.transaction(async (trx) => {\nawait trx('accounts');\nawait this.db('accounts');\n});",
    [7],
  ],
  [
    "Drizzle",
    drizzle,
    "NodePgDatabase",
    "await this.db.transaction(async (tx) => {\nawait tx.insert(1);\nawait this.db.insert(1);\n});",
    [7],
  ],
  [
    "a client of pg",
    pg,
    "Pool",
    'const client = await this.db.connect();\nawait client.query("BEGIN");\nawait this.db.query("q");\nawait client.query("COMMIT");\nawait this.db.query("q");',
    [7],
  ],
  ["BEGIN on a pool", pg, "Pool", 'await this.db.query("BEGIN");', [5]],
  [
    "a runner of TypeORM",
    typeorm,
    "DataSource",
    "const runner = this.db.createQueryRunner();\nawait runner.startTransaction();\nawait this.db.query('q');\nawait runner.commitTransaction();",
    [7],
  ],
  [
    "a repository of TypeORM",
    typeorm,
    "DataSource, private accounts: Repository<object>",
    "await this.db.transaction(async (m) => {\nawait this.accounts.save(m);\nawait this.accounts.save({});\n});",
    [7],
  ],
];

describe("pool-in-tx in TypeScript", () => {
  it.each(ts)("%s", async (_name, imports, type, statements, lines) => {
    expect(await linesOf(rule, tsMethod(imports, `private db: ${type}`, statements))).toEqual(lines);
  });
});
