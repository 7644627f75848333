import { locate } from "../../src/domain/code/locate.ts";
import { nameOfPlace } from "../../src/domain/code/name-of-place.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { declaredIn } from "../../src/domain/transactions/declared.ts";
import { openedIn } from "../../src/domain/transactions/openings.ts";
import { transactionCode } from "../../src/domain/transactions/reads.ts";
import { writesIn } from "../../src/domain/transactions/writes-in.ts";
import { goTransfer, javaDesk, tsDesk } from "../bank-example.ts";
import { noOptions } from "../options.ts";

export const readonlyWrite = defineRule({
  id: "transactions/readonly-write",
  summary: {
    en: "A transaction that was opened for reading alone writes.",
    "zh-CN": "只读事务中执行了写操作。",
  },
  why: {
    en: "What is written there is refused by the database, goes to a replica, or is silently never flushed; which of these depends on the driver.",
    "zh-CN": "这样的写入会被数据库拒绝、发往只读副本，或者悄悄地从未刷新；结果取决于驱动。",
  },
  fix: {
    en: "Say that the transaction writes (`@Transactional` on the method, no read-only option), or do the writing elsewhere.",
    "zh-CN": "声明该事务可写（在方法上加 `@Transactional`，或去掉只读选项），或把写操作移到别处。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "syntax",
  reads: transactionCode,
  examines: { en: "read-only transactions", "zh-CN": "只读事务" },
  options: noOptions,
  messages: {
    writes: {
      text: {
        en: "The transaction of {function} is read-only, but {what} writes.",
        "zh-CN": "{function} 的事务是只读的，但 {what} 执行了写操作。",
      },
    },
    through: {
      text: {
        en: "The transaction of {function} is read-only, but {via} writes in it by {what}.",
        "zh-CN": "{function} 的事务是只读的，但 {via} 在其中通过 {what} 执行了写操作。",
      },
    },
  },
  examples: {
    bad: {
      ...goTransfer(`
tx, err := a.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
if err != nil {
	return err
}
defer tx.Rollback()
if err := a.add(ctx, tx, from, -cents); err != nil { // expect: transactions/readonly-write
	return err
}
return tx.Commit()`),
      ...tsDesk(`
await this.db.transaction(
  async (tx) => {
    await tx.update(accounts).set({ open: false }).where(eq(accounts.id, id)); // expect: transactions/readonly-write
  },
  { accessMode: "read only" },
);`),
      ...javaDesk(
        "@Transactional(readOnly = true)",
        `
Account account = accounts.findById(id).orElseThrow();
account.close();
accounts.save(account); // expect: transactions/readonly-write`,
      ),
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
      ...tsDesk(`
await this.db.transaction(async (tx) => {
  await tx.update(accounts).set({ open: false }).where(eq(accounts.id, id));
});`),
      ...javaDesk(
        "@Transactional",
        `
Account account = accounts.findById(id).orElseThrow();
account.close();
accounts.save(account);`,
      ),
    },
  },

  *check({ code }) {
    let examined = 0;
    for (const file of code.files.values()) {
      for (const transaction of [...declaredIn(code, file), ...openedIn(code, file)]) {
        if (!transaction.readOnly) continue;
        examined++;
        const holder = nameOfPlace(file, { in: transaction.body });
        for (const { at, what, via = "" } of writesIn(code, transaction)) {
          const message = via === "" ? "writes" : "through";
          const params = { function: holder, what, via };
          yield { at: locate(file, at), message, params, subject: [file.path, holder, what, via] };
        }
      }
    }
    return examined;
  },
});
