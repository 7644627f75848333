import { describe, expect, it } from "vitest";
import { goMethod, linesOf, tsMethod } from "./found-in.ts";

const rule = "transactions/rollback";
const begin = "tx, err := a.db.BeginTx(ctx, nil)\nif err != nil { return err }\n";

/** The transaction begins on line 10, and what follows `begin` stands on line 12. */
const go: readonly (readonly [name: string, statements: string, lines: readonly number[]])[] = [
  ["never ended", `${begin}_, err = tx.Exec(id)\nreturn err`, [10]],
  ["never rolled back", `${begin}_, err = tx.Exec(id)\nif err != nil { return err }\nreturn tx.Commit()`, [10]],
  [
    "deferred",
    `${begin}defer tx.Rollback()\n_, err = tx.Exec(id)\nif err != nil { return err }\nreturn tx.Commit()`,
    [],
  ],
  [
    "deferred in a function",
    `${begin}defer func() { if err != nil { tx.Rollback() } }()\n_, err = tx.Exec(id)\nreturn tx.Commit()`,
    [],
  ],
  [
    "deferred for panics alone",
    `${begin}defer func() { if r := recover(); r != nil { tx.Rollback() } }()\n_, err = tx.Exec(id)\nif err != nil {\nreturn err\n}\nreturn tx.Commit()`,
    [15],
  ],
  [
    "by hand on every way",
    `${begin}if _, err := tx.Exec(id); err != nil {\nif e := tx.Rollback(); e != nil {\nreturn e\n}\nreturn err\n}\nreturn tx.Commit()`,
    [],
  ],
  [
    "forgotten on one way",
    `${begin}if _, err := tx.Exec(id); err != nil {\ntx.Rollback()\nreturn err\n}\nif id == "" {\nreturn nil\n}\nreturn tx.Commit()`,
    [17],
  ],
  ["a commit that nobody looks at", `${begin}defer tx.Rollback()\ntx.Exec(id)\ntx.Commit()\nreturn nil`, [14]],
  ["ended by a helper", `${begin}defer func() { err = finish(tx, err) }()\n_, err = tx.Exec(id)\nreturn err`, []],
  [
    "ended by a function of the project",
    `${begin}_, err = tx.Exec(id)\nreturn settle(tx, err)\n}\nfunc settle(t *sql.Tx, err error) error {\nif err != nil { return t.Rollback() }\nreturn t.Commit()`,
    [],
  ],
  ["kept in a field", "var err error\na.tx, err = a.db.BeginTx(ctx, nil)\nreturn err", []],
  [
    "read only",
    `tx, err := a.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})\nif err != nil { return err }\ndefer tx.Commit()\ntx.Exec(id)\nreturn nil`,
    [],
  ],
];

describe("rollback in Go", () => {
  it.each(go)("%s", async (_name, statements, lines) => {
    expect(await linesOf(rule, goMethod(statements))).toEqual(lines);
  });

  it("lets a handle be that is returned", async () => {
    const returns =
      "return nil\n}\nfunc (a *Accounts) begin() (*sql.Tx, error) {\ntx, err := a.db.Begin()\nreturn tx, err";
    expect(await linesOf(rule, goMethod(returns))).toEqual([]);
  });

  it("lets a named result be", async () => {
    const returns =
      "return nil\n}\nfunc (a *Accounts) begin() (tx *sql.Tx, err error) {\ntx, err = a.db.Begin()\nreturn";
    expect(await linesOf(rule, goMethod(returns))).toEqual([]);
  });

  it("lets a handle be that is returned in something", async () => {
    const returns =
      "return nil\n}\nfunc (a *Accounts) begin() *Unit {\ntx, _ := a.db.Begin()\nunit := &Unit{tx: tx}\nreturn unit";
    expect(await linesOf(rule, goMethod(returns))).toEqual([]);
  });

  it("knows what is asked of a commit of gorm", async () => {
    const statements =
      "tx := a.db.Begin()\nif err := tx.Create(id).Error; err != nil { tx.Rollback(); return err }\nreturn tx.Commit().Error";
    expect(await linesOf(rule, goMethod(statements, { from: "gorm.io/gorm", type: "*gorm.DB" }))).toEqual([]);
  });

  it("takes a session of xorm for rolled back when it is closed", async () => {
    const statements =
      "s := a.db.NewSession()\ndefer s.Close()\nif err := s.Begin(); err != nil { return err }\nif _, err := s.Insert(id); err != nil { return err }\nreturn s.Commit()";
    expect(await linesOf(rule, goMethod(statements, { from: "xorm.io/xorm", type: "*xorm.Engine" }))).toEqual([]);
  });
});

const sequelize = 'import { Sequelize } from "sequelize";';

const ts: readonly (readonly [name: string, statements: string, lines: readonly number[]])[] = [
  [
    "rolled back in a handler",
    "const t = await this.db.transaction();\ntry { await t.commit(); } catch (e) { await t.rollback(); throw e; }",
    [],
  ],
  [
    "rolled back by the promise",
    "const t = await this.db.transaction();\nawait work(t).catch(() => t.rollback());\nawait t.commit();",
    [],
  ],
  [
    "rolled back on one way",
    "const t = await this.db.transaction();\nif (!id) { await t.rollback(); return; }\nawait t.commit();",
    [5],
  ],
  ["never rolled back", "const t = await this.db.transaction();\nawait t.commit();", [5]],
  ["run by the library", "await this.db.transaction(async (t) => { await work(t); });", []],
  [
    "run by the library with a result",
    "const done = await this.db.transaction(async (t) => work(t));\nreturn done;",
    [],
  ],
  [
    "a commit that nobody awaits",
    "const t = await this.db.transaction();\ntry { t.commit(); } catch (e) { await t.rollback(); throw e; }",
    [6],
  ],
  [
    "of a function around",
    "let t;\nconst start = async () => { t = await this.db.transaction(); };\nawait start();",
    [],
  ],
];

const ended =
  "const t = await this.db.transaction();\nawait settle(t);\n}\n}\nasync function settle(t) { try { await t.commit(); } catch { await t.rollback(); }\n{";

describe("rollback in TypeScript", () => {
  it.each(ts)("%s", async (_name, statements, lines) => {
    expect(await linesOf(rule, tsMethod(sequelize, "private db: Sequelize", statements))).toEqual(lines);
  });

  it("takes a transaction for ended that a function of the project ends", async () => {
    expect(await linesOf(rule, tsMethod(sequelize, "private db: Sequelize", ended))).toEqual([]);
  });
});
