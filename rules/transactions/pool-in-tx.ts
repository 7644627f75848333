import { locate } from "../../src/domain/code/locate.ts";
import { nameOfPlace } from "../../src/domain/code/name-of-place.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { openedIn } from "../../src/domain/transactions/openings.ts";
import { writtenCall } from "../../src/domain/transactions/names.ts";
import { poolUses } from "../../src/domain/transactions/pool-uses.ts";
import { transactionCode } from "../../src/domain/transactions/reads.ts";
import { begunOnPools } from "../../src/domain/transactions/pools.ts";
import { takenIn } from "../../src/domain/transactions/taken.ts";
import { goTransfer, javaTransfer, tsTransfer } from "../bank-example.ts";
import { noOptions } from "../options.ts";

export const poolInTx = defineRule({
  id: "transactions/pool-in-tx",
  summary: {
    en: "A function that holds a transaction speaks with the database beside it.",
    "zh-CN": "函数持有事务，却绕开事务访问数据库。",
  },
  why: {
    en: "What the pool does is not undone when the transaction is rolled back, does not see what the transaction wrote, and can wait for it for ever.",
    "zh-CN": "通过连接池执行的操作不会随事务回滚，看不到事务内的写入，还可能与事务互相等待而死锁。",
  },
  fix: {
    en: "Use the handle of the transaction, and pass it to whatever works in it. Where a write must survive a rollback, say so with a waiver.",
    "zh-CN": "使用事务句柄，并把它传给事务内的所有操作。若某次写入必须在回滚后保留，请用豁免注明原因。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "syntax",
  reads: transactionCode,
  examines: { en: "transactions", "zh-CN": "事务" },
  options: noOptions,
  messages: {
    asked: {
      text: {
        en: "{function} holds a transaction, but {call} takes no part in it.",
        "zh-CN": "{function} 持有事务，但 {call} 不在该事务中。",
      },
    },
    begun: {
      text: {
        en: "{function} begins a transaction by {call}: a pool runs the next statement on any other connection.",
        "zh-CN": "{function} 通过 {call} 开启事务，但连接池的下一条语句可能在另一条连接上执行。",
      },
      fix: {
        en: "Take one connection from the pool, or let the library begin the transaction, and run all its statements on that.",
        "zh-CN": "先从连接池取得一条连接（或由库来开启事务），并在该连接上执行全部语句。",
      },
    },
    given: {
      text: {
        en: "{function} holds a transaction, but hands the pool to {call}.",
        "zh-CN": "{function} 持有事务，却把连接池传给了 {call}。",
      },
    },
    without: {
      text: {
        en: "{function} holds a transaction, but {call} works without it.",
        "zh-CN": "{function} 持有事务，但 {call} 在事务之外执行。",
      },
    },
  },
  examples: {
    bad: {
      ...goTransfer(`
tx, err := a.db.BeginTx(ctx, nil)
if err != nil {
	return err
}
defer tx.Rollback()
if err := a.add(ctx, tx, from, -cents); err != nil {
	return err
}
if _, err := a.db.ExecContext(ctx, "UPDATE accounts SET cents = cents + $1 WHERE id = $2", cents, to); err != nil { // expect: transactions/pool-in-tx
	return err
}
return tx.Commit()`),
      ...tsTransfer(`
await this.source.transaction(async (manager) => {
  await manager.save(from);
  await this.accounts.save(to); // expect: transactions/pool-in-tx
});`),
      ...javaTransfer(`
connection.setAutoCommit(false);
try {
    add(connection, from, -cents);
    add(source.getConnection(), to, cents); // expect: transactions/pool-in-tx
    connection.commit();
} catch (SQLException e) {
    connection.rollback();
    throw e;
}`),
    },
    good: {
      ...goTransfer(`
tx, err := a.db.BeginTx(ctx, nil)
if err != nil {
	return err
}
defer tx.Rollback()
if err := a.add(ctx, tx, from, -cents); err != nil {
	return err
}
if err := a.add(ctx, tx, to, cents); err != nil {
	return err
}
return tx.Commit()`),
      ...tsTransfer(`
await this.source.transaction(async (manager) => {
  const accounts = manager.withRepository(this.accounts);
  await accounts.save(from);
  await accounts.save(to);
});`),
      ...javaTransfer(`
connection.setAutoCommit(false);
try {
    add(connection, from, -cents);
    add(connection, to, cents);
    connection.commit();
} catch (SQLException e) {
    connection.rollback();
    throw e;
}`),
    },
  },

  *check({ code }) {
    let examined = 0;
    for (const file of code.files.values()) {
      for (const call of begunOnPools(code, file)) {
        const params = { function: nameOfPlace(file, call), call: writtenCall(file, call) };
        yield { at: locate(file, call), message: "begun", params, subject: [file.path, params.function, params.call] };
      }
      for (const transaction of [...openedIn(code, file), ...takenIn(code, file)]) {
        examined++;
        const holder = nameOfPlace(file, { in: transaction.body });
        for (const { call, way } of poolUses(code, transaction)) {
          const params = { function: holder, call: writtenCall(file, call) };
          yield { at: locate(file, call), message: way, params, subject: [file.path, holder, params.call] };
        }
      }
    }
    return examined;
  },
});
