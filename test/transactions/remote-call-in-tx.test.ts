import { describe, expect, it } from "vitest";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { goMethod, linesOf, tsMethod } from "./found-in.ts";

const rule = "transactions/remote-call-in-tx";

const imports = [
  "java.util.concurrent.TimeUnit",
  "org.springframework.kafka.core.KafkaTemplate",
  "org.springframework.scheduling.annotation.Async",
  "org.springframework.transaction.annotation.Propagation",
  "org.springframework.transaction.annotation.Transactional",
  "org.springframework.web.client.RestTemplate",
];

/** A class in transactions, whose members stand from line 4 on. */
function java(members: string): FileTree {
  const head = ["package com.example.shop;", imports.map((one) => `import ${one};`).join(" ")];
  const fields =
    "RestTemplate rest; KafkaTemplate<String, String> kafka; Charges charges; StockClient stock; Mail mail;";
  return {
    "Orders.java": [...head, `@Transactional public class Orders { ${fields}`, members, "}", ""].join("\n"),
    "Charges.java":
      "package com.example.shop;\npublic interface Charges { void charge(String id); void note(String id); }\n",
    "RestCharges.java": `package com.example.shop;
import org.springframework.web.client.RestTemplate;
class RestCharges implements Charges {
  RestTemplate rest;
  public void charge(String id) { rest.postForObject("/charges", id, String.class); }
  public void note(String id) {}
}
`,
    "StockClient.java":
      'package com.example.shop;\nimport org.springframework.cloud.openfeign.FeignClient;\n@FeignClient("stock") public interface StockClient { void reserve(String id); }\n',
    "Mail.java": `package com.example.shop;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Async;
public class Mail {
  JavaMailSender sender;
  public void send(String id) { sender.send(null); }
  @Async public void later(String id) { sender.send(null); }
}
`,
  };
}

const inJava: readonly (readonly [name: string, members: string, lines: readonly number[]])[] = [
  ["a client of HTTP", 'public void a(String id) { rest.getForObject("/stock", String.class); }', [4]],
  ["a message, which is told of elsewhere", 'public void a(String id) { kafka.send("orders", id); }', []],
  ["a client that is declared", "public void a(String id) { stock.reserve(id); }", [4]],
  ["whoever keeps a contract", "public void a(String id) { charges.charge(id); }", [4]],
  ["whoever keeps a contract, and asks nobody", "public void a(String id) { charges.note(id); }", []],
  ["another object", "public void a(String id) { mail.send(id); }", [4]],
  ["another object on its own thread", "public void a(String id) { mail.later(id); }", []],
  [
    "a function that asks twice, once",
    "public void a(String id) { b(id); }\nprivate void b(String id) { stock.reserve(id); charges.charge(id); }",
    [4],
  ],
  ["a wait", "public void a(String id) { TimeUnit.SECONDS.sleep(1); Thread.sleep(5); }", [4, 4]],
  ["what is sent when it is over", "public void a(String id) { afterCommit(() -> stock.reserve(id)); }", []],
  [
    "a method without a transaction",
    "@Transactional(propagation = Propagation.NOT_SUPPORTED) public void a(String id) { stock.reserve(id); }",
    [],
  ],
];

describe(`${rule} in Java`, () => {
  it.each(inJava)("%s", async (_name, members, lines) => {
    expect(await linesOf(rule, java(members))).toEqual(lines);
  });
});

const begin = "tx, err := a.db.BeginTx(ctx, nil)\nif err != nil { return err }\ndefer tx.Rollback()";

/** The method of the package, with two more imports in line 5. */
function go(statements: string): FileTree {
  const tree = goMethod(statements);
  const text = tree["accounts.go"]?.replace('"database/sql"', '"database/sql"; "net/http"; "time"') ?? "";
  const more = "func (a *Accounts) tell(id string) error { _, err := http.Get(id); return err }\n";
  return { ...tree, "accounts.go": text + more };
}

const inGo: readonly (readonly [name: string, statements: string, lines: readonly number[]])[] = [
  ["a function of the library", `${begin}\nhttp.Get(id)\nreturn tx.Commit()`, [13]],
  ["the client that all share", `${begin}\nhttp.DefaultClient.Do(nil)\nreturn tx.Commit()`, [13]],
  ["a function of the project", `${begin}\nif err := a.tell(id); err != nil { return err }\nreturn tx.Commit()`, [13]],
  ["a wait", `${begin}\ntime.Sleep(time.Second)\nreturn tx.Commit()`, [13]],
  ["a request before it", `http.Get(id)\n${begin}\nreturn tx.Commit()`, []],
  ["a request after it", `${begin}\nif err := tx.Commit(); err != nil { return err }\nhttp.Get(id)\nreturn nil`, []],
  ["a request beside it", `${begin}\ngo http.Get(id)\nreturn tx.Commit()`, []],
];

describe(`${rule} in Go`, () => {
  it.each(inGo)("%s", async (_name, statements, lines) => {
    expect(await linesOf(rule, go(statements))).toEqual(lines);
  });
});

const fields =
  "private readonly source: DataSource, private readonly stripe: Stripe, private readonly http: HttpService";
const ts = (statements: string) =>
  tsMethod(
    'import { DataSource } from "typeorm"; import { HttpService } from "@nestjs/axios"; import Stripe from "stripe"; import axios from "axios";',
    fields,
    `await this.source.transaction(async (manager) => {\n${statements}\n});`,
  );

const inTypescript: readonly (readonly [name: string, tree: FileTree, lines: readonly number[]])[] = [
  ["the fetch of the platform", ts("await fetch(id);"), [6]],
  ["a function of a library", ts("await axios.post(id);"), [6]],
  ["a member of a field", ts("await this.http.post(id);"), [6]],
  ["a member of a member", ts("await this.stripe.charges.create({ id });"), [6]],
  ["what belongs to the transaction", ts("await manager.query(id);"), []],
  ["what is not waited for", ts("setTimeout(() => fetch(id), 100);"), []],
];

describe(`${rule} in TypeScript`, () => {
  it.each(inTypescript)("%s", async (_name, tree, lines) => {
    expect(await linesOf(rule, tree)).toEqual(lines);
  });
});
