import { locate } from "../../src/domain/code/locate.ts";
import { nameOfPlace } from "../../src/domain/code/name-of-place.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import type { Text } from "../../src/domain/findings/text.ts";
import { declaredIn } from "../../src/domain/transactions/declared.ts";
import { openedIn } from "../../src/domain/transactions/openings.ts";
import { transactionsAndClients } from "../../src/domain/transactions/reads.ts";
import { type Wait, waitsIn } from "../../src/domain/transactions/waits.ts";
import { goTransfer, javaDesk, tsTransfer } from "../bank-example.ts";
import { noOptions } from "../options.ts";

const awake: Text = {
  en: "Wait outside of the transaction; to try again, begin a new one.",
  "zh-CN": "在事务之外等待；若要重试，请开启新的事务。",
};

export const remoteCallInTx = defineRule({
  id: "transactions/remote-call-in-tx",
  summary: {
    en: "A transaction stays open while another program is waited for.",
    "zh-CN": "等待其他程序时事务仍然开启。",
  },
  why: {
    en: "Its locks and its connection are held until that program answers, so that one slow neighbour empties the pool; and what was asked there is not undone when the transaction is rolled back.",
    "zh-CN": "在对方应答之前，锁和连接一直被占用，一个慢邻居就能耗尽连接池；而且事务回滚时，对方已做的事不会撤销。",
  },
  fix: {
    en: "Ask before the transaction begins or after it is committed; what must go out with it, write into an outbox in the same transaction.",
    "zh-CN": "在事务开始之前或提交之后再调用；必须随事务发出的内容，在同一事务中写入发件箱（outbox）表。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "syntax",
  reads: transactionsAndClients,
  examines: { en: "transactions", "zh-CN": "事务" },
  options: noOptions,
  messages: {
    remote: {
      text: {
        en: "{function} asks {what} while its transaction is open.",
        "zh-CN": "{function} 在事务开启期间调用 {what}。",
      },
    },
    through: {
      text: {
        en: "{function} has {via} ask {what} while its transaction is open.",
        "zh-CN": "{function} 在事务开启期间经由 {via} 调用 {what}。",
      },
    },
    asleep: {
      text: {
        en: "{function} sleeps ({what}) while its transaction is open.",
        "zh-CN": "{function} 在事务开启期间休眠（{what}）。",
      },
      fix: awake,
    },
    "asleep-through": {
      text: {
        en: "{function} has {via} sleep ({what}) while its transaction is open.",
        "zh-CN": "{function} 在事务开启期间经由 {via} 休眠（{what}）。",
      },
      fix: awake,
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
time.Sleep(time.Second) // expect: transactions/remote-call-in-tx
return tx.Commit()`),
      ...tsTransfer(`
await this.source.transaction(async (manager) => {
  await manager.save(from);
  await fetch("https://bank.example/transfers", { method: "POST" }); // expect: transactions/remote-call-in-tx
});`),
      ...javaDesk(
        "@Transactional",
        `
accounts.deleteById(id);
client.delete().uri("/accounts/{id}", id).retrieve().toBodilessEntity(); // expect: transactions/remote-call-in-tx`,
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
if err := tx.Commit(); err != nil {
	return err
}
time.Sleep(time.Second)
return nil`),
      ...tsTransfer(`
await this.source.transaction(async (manager) => {
  await manager.save([from, to]);
});
await fetch("https://bank.example/transfers", { method: "POST" });`),
      ...javaDesk("@Transactional", "accounts.deleteById(id);"),
    },
  },

  *check({ code }) {
    let examined = 0;
    for (const file of code.files.values()) {
      for (const transaction of [...declaredIn(code, file), ...openedIn(code, file)]) {
        examined++;
        const holder = nameOfPlace(file, { in: transaction.body });
        for (const wait of waitsIn(code, transaction)) {
          const params = { function: holder, what: wait.what, via: wait.via ?? "" };
          const subject = [file.path, holder, wait.what, params.via];
          yield { at: locate(file, wait.at), message: messageFor(wait), params, subject };
        }
      }
    }
    return examined;
  },
});

function messageFor({ kind, via }: Wait): string {
  if (kind === "asleep") return via === undefined ? "asleep" : "asleep-through";
  return via === undefined ? "remote" : "through";
}
