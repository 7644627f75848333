import type * as z from "zod";
import { locate } from "../../src/domain/code/locate.ts";
import { defineRule, type Fault } from "../../src/domain/findings/rule.ts";
import { changingIn } from "../../src/domain/messages/changing.ts";
import { commitCode } from "../../src/domain/messages/commit-code.ts";
import { detachedListenersIn } from "../../src/domain/messages/detached-listeners.ts";
import { type EarlyMessage, earlyMessagesOf } from "../../src/domain/messages/early-messages.ts";
import { outgoingIn } from "../../src/domain/messages/outgoing.ts";
import { sendingNames } from "../../src/domain/messages/sending-names.ts";
import { unitsIn } from "../../src/domain/messages/units-of-work.ts";
import { groupBy } from "../../src/domain/source/group-by.ts";
import { goPlacing, javaPlacing, typescriptPlacing } from "../placing-example.ts";
import { noOptions } from "../options.ts";

export const eventAfterCommit = defineRule<z.infer<typeof noOptions>>({
  id: "cqrs/event-after-commit",
  summary: {
    en: "A message tells of a change before the change is committed.",
    "zh-CN": "事务尚未提交，消息就已发出。",
  },
  why: {
    en: "If the transaction is rolled back, others act on what never happened; and a fast reader asks for rows that are not there yet.",
    "zh-CN": "一旦事务回滚，其他系统处理的就是从未发生过的事；读得快的消费者还会查不到尚未提交的数据。",
  },
  fix: {
    en: "Keep the message in an outbox table within the transaction and send it from there, or send it after the commit.",
    "zh-CN": "在同一事务中把消息写入发件箱（outbox）表，再从表中发送；或在提交之后发送。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "syntax",
  reads: commitCode,
  examines: { en: "transactions beside messages", "zh-CN": "发送消息处的事务" },
  options: noOptions,
  messages: {
    early: {
      text: {
        en: "{holder} sends a message by {call} before its transaction is committed.",
        "zh-CN": "{holder} 在事务提交之前就通过 {call} 发出了消息。",
      },
    },
    detached: {
      text: {
        en: "{listener} is called before the transaction that raised its event is committed, and puts it aside: {what}.",
        "zh-CN": "{listener} 在引发事件的事务提交之前被调用，却挂起该事务执行 {what}。",
      },
      fix: {
        en: "Listen after the commit (`@TransactionalEventListener`), or change what belongs together in the same transaction.",
        "zh-CN": "在提交之后监听（`@TransactionalEventListener`），或把必须一致的修改放在同一事务中。",
      },
    },
  },
  examples: {
    bad: {
      ...goPlacing(`
tx, err := p.db.BeginTx(ctx, nil)
if err != nil {
	return err
}
defer tx.Rollback()
if _, err := tx.ExecContext(ctx, "INSERT INTO orders (id) VALUES ($1)", id); err != nil {
	return err
}
if err := p.writer.WriteMessages(ctx, kafka.Message{Key: []byte(id)}); err != nil { // expect: cqrs/event-after-commit
	return err
}
return tx.Commit()`),
      ...typescriptPlacing(`
await this.source.transaction(async (manager) => {
  await manager.insert("orders", { id });
  await this.events.placed(id); // expect: cqrs/event-after-commit
});`),
      ...javaPlacing(`
jdbc.update("INSERT INTO orders (id) VALUES (?)", id);
kafka.send("orders", id); // expect: cqrs/event-after-commit`),
    },
    good: {
      ...goPlacing(`
tx, err := p.db.BeginTx(ctx, nil)
if err != nil {
	return err
}
defer tx.Rollback()
if _, err := tx.ExecContext(ctx, "INSERT INTO orders (id) VALUES ($1)", id); err != nil {
	return err
}
if err := tx.Commit(); err != nil {
	return err
}
return p.writer.WriteMessages(ctx, kafka.Message{Key: []byte(id)})`),
      ...typescriptPlacing(`
await this.source.transaction(async (manager) => {
  await manager.insert("orders", { id });
  await manager.insert("outbox", { kind: "order-placed", id });
});`),
      ...javaPlacing(`
jdbc.update("INSERT INTO orders (id) VALUES (?)", id);
jdbc.update("INSERT INTO outbox (kind, id) VALUES ('order-placed', ?)", id);`),
    },
  },

  *check({ code }) {
    const looking = { maySend: sendingNames(code), outgoing: outgoingIn(code), changing: changingIn(code) };
    let examined = 0;
    for (const file of code.files.values()) {
      const units = file.syntax.calls.some(looking.maySend) ? unitsIn(code, file) : [];
      examined += units.length;
      // A transaction within another is told of once.
      const early = units.flatMap((unit) => earlyMessagesOf(code, looking, unit));
      for (const [first] of groupBy(early, ({ call }) => call).values()) if (first) yield faultOf(first);
      for (const { function: one, name, what } of detachedListenersIn(code, file)) {
        const params = { listener: name, what };
        yield { at: locate(file, one), message: "detached", params, subject: [file.path, name, what] };
      }
    }
    return examined;
  },
});

function faultOf({ file, call, holder, by }: EarlyMessage): Fault {
  return { at: locate(file, call), message: "early", params: { holder, call: by }, subject: [file.path, holder, by] };
}
