import { locate } from "../../src/domain/code/locate.ts";
import { nameOfPlace } from "../../src/domain/code/name-of-place.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { leaksOf } from "../../src/domain/transactions/leaks.ts";
import { openedIn } from "../../src/domain/transactions/openings.ts";
import { transactionCode } from "../../src/domain/transactions/reads.ts";
import { goTransfer, javaTransfer, tsTransfer } from "../bank-example.ts";
import { noOptions } from "../options.ts";

export const rollback = defineRule({
  id: "transactions/rollback",
  summary: {
    en: "A transaction that a function begins is not ended on every way out.",
    "zh-CN": "函数开启的事务没有在所有退出路径上结束。",
  },
  why: {
    en: "A transaction that stays open keeps its locks and its connection until the pool is empty; a commit that failed unseen has lost what it should keep.",
    "zh-CN": "未结束的事务会一直占用锁和连接，直到连接池耗尽；提交失败而无人察觉，数据就丢了。",
  },
  fix: {
    en: "Roll back where nothing can go around it (`defer`, `catch` or `finally`), or let the library run a function in the transaction; look at what the commit says.",
    "zh-CN": "在必经之处回滚（`defer`、`catch` 或 `finally`），或让库以回调方式执行事务；并检查提交的结果。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "syntax",
  reads: transactionCode,
  examines: { en: "transactions that functions begin", "zh-CN": "函数开启的事务" },
  options: noOptions,
  messages: {
    unended: {
      text: {
        en: "{function} begins a transaction that nobody ends.",
        "zh-CN": "{function} 开启了事务，却没有任何代码结束它。",
      },
    },
    "no-rollback": {
      text: {
        en: "{function} commits the transaction that it begins, but never rolls it back.",
        "zh-CN": "{function} 提交了自己开启的事务，却从不回滚。",
      },
    },
    returned: {
      text: {
        en: "{function} returns here and leaves its transaction open.",
        "zh-CN": "{function} 在此处返回，事务仍未结束。",
      },
    },
    thrown: {
      text: {
        en: "{function} leaves its transaction open when an error is thrown.",
        "zh-CN": "{function} 在抛出错误时没有结束事务。",
      },
    },
    "commit-ignored": {
      text: {
        en: "{function} does not look whether its commit went well.",
        "zh-CN": "{function} 没有检查提交是否成功。",
      },
    },
  },
  examples: {
    bad: {
      ...goTransfer(`
tx, err := a.db.BeginTx(ctx, nil) // expect: transactions/rollback
if err != nil {
	return err
}
if err := a.add(ctx, tx, from, -cents); err != nil {
	return err
}
return tx.Commit()`),
      ...tsTransfer(`
const runner = this.source.createQueryRunner();
await runner.startTransaction(); // expect: transactions/rollback
await runner.manager.save([from, to]);
await runner.commitTransaction();`),
      ...javaTransfer(`
connection.setAutoCommit(false); // expect: transactions/rollback
add(connection, from, -cents);
add(connection, to, cents);
connection.commit();`),
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
return tx.Commit()`),
      ...tsTransfer(`
const runner = this.source.createQueryRunner();
await runner.startTransaction();
try {
  await runner.manager.save([from, to]);
  await runner.commitTransaction();
} catch (error) {
  await runner.rollbackTransaction();
  throw error;
} finally {
  await runner.release();
}`),
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
      for (const transaction of openedIn(code, file)) {
        if (transaction.kind !== "begun") continue;
        examined++;
        const holder = nameOfPlace(file, { in: transaction.body });
        for (const { at, kind } of leaksOf(code, transaction))
          yield {
            at: locate(file, at),
            message: kind,
            params: { function: holder },
            subject: [file.path, holder, kind],
          };
      }
    }
    return examined;
  },
});
