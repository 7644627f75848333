import { locate } from "../../src/domain/code/locate.ts";
import { nameOfPlace } from "../../src/domain/code/name-of-place.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { rollsBackOnAll } from "../../src/domain/transactions/checked-exits.ts";
import { transactionsAndErrors } from "../../src/domain/transactions/reads.ts";
import { swallowedIn } from "../../src/domain/transactions/swallowed.ts";
import { goTransfer, javaDesk, tsTransfer } from "../bank-example.ts";
import { noOptions } from "../options.ts";

export const swallowed = defineRule({
  id: "transactions/swallowed",
  summary: {
    en: "A write of a transaction fails, and the transaction is committed all the same.",
    "zh-CN": "事务中的写入失败了，事务却照样提交。",
  },
  why: {
    en: "Half of the work is kept as if it were the whole; or, with JPA, the commit fails at the end with an error that no longer says why.",
    "zh-CN": "只完成了一半的工作被当作全部保存；使用 JPA 时，则会在最后提交失败，而错误已说不清原因。",
  },
  fix: {
    en: "Let the error out of the transaction, or mark that for rollback; what may fail alone belongs into a transaction of its own.",
    "zh-CN": "让错误抛出事务之外，或将事务标记为回滚；允许单独失败的操作应放进自己的事务。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "syntax",
  reads: transactionsAndErrors,
  examines: { en: "transactions that write", "zh-CN": "可写事务" },
  options: noOptions,
  messages: {
    caught: {
      text: {
        en: "{function} catches what goes wrong with {what} in its transaction and goes on: the rest is committed.",
        "zh-CN": "{function} 在事务中捕获了 {what} 的错误后继续执行：其余部分会被提交。",
      },
    },
    ignored: {
      text: {
        en: "{function} does not look whether {what} went well: the rest of its transaction is committed.",
        "zh-CN": "{function} 没有检查 {what} 是否成功：事务的其余部分会被提交。",
      },
      fix: {
        en: "Return the error, so that the transaction is rolled back.",
        "zh-CN": "返回该错误，使事务回滚。",
      },
    },
    unawaited: {
      text: {
        en: "{function} does not wait for {what}: its transaction may be over before, and knows of no error.",
        "zh-CN": "{function} 没有等待 {what}：事务可能先行结束，也无从得知错误。",
      },
      fix: {
        en: "Await it within the transaction.",
        "zh-CN": "在事务内 await 它。",
      },
    },
    checked: {
      text: {
        en: "{function} throws {type} after {what}: a checked exception commits the transaction.",
        "zh-CN": "{function} 在 {what} 之后抛出 {type}：受检异常不会让事务回滚。",
      },
      fix: {
        en: "Say `rollbackFor` (Jakarta: `rollbackOn`), or throw an unchecked exception.",
        "zh-CN": "声明 `rollbackFor`（Jakarta 为 `rollbackOn`），或抛出非受检异常。",
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
tx.ExecContext(ctx, "UPDATE accounts SET cents = cents + $1 WHERE id = $2", cents, to) // expect: transactions/swallowed
return tx.Commit()`),
      ...tsTransfer(`
await this.source.transaction(async (manager) => {
  await manager.save(from);
  try {
    await manager.save(to);
  } catch (error) { // expect: transactions/swallowed
    console.error(error);
  }
});`),
      ...javaDesk(
        "@Transactional",
        `
Account account = accounts.findById(id).orElseThrow();
try {
    accounts.save(account.closed());
} catch (RuntimeException e) { // expect: transactions/swallowed
    log.warn("not closed", e);
}`,
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
if err := a.add(ctx, tx, to, cents); err != nil {
	return err
}
return tx.Commit()`),
      ...tsTransfer(`
await this.source.transaction(async (manager) => {
  await manager.save(from);
  try {
    await manager.save(to);
  } catch (error) {
    throw new Error("not transferred", { cause: error });
  }
});`),
      ...javaDesk(
        "@Transactional",
        `
Account account = accounts.findById(id).orElseThrow();
accounts.save(account.closed());`,
      ),
    },
  },

  *check({ code }) {
    let examined = 0;
    const commits = !rollsBackOnAll(code);
    for (const file of code.files.values()) {
      for (const { transaction, swallowed: lost } of swallowedIn(code, file, commits)) {
        examined++;
        const holder = nameOfPlace(file, { in: transaction.body });
        for (const { at, way, what, type = "" } of lost) {
          const params = { function: holder, what, type };
          yield { at: locate(file, at), message: way, params, subject: [file.path, holder, way, what] };
        }
      }
    }
    return examined;
  },
});
