import { describe, expect, it } from "vitest";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { calleesIn, callsIn, codeOf } from "./read.ts";

/** What is called in `at`, by its full name. */
interface Case {
  readonly says: string;
  readonly tree: FileTree;
  readonly at: string;
  readonly calls: readonly string[];
}

const go = { "go.mod": "module example.com/shop\n\ngo 1.24\n" };

const cases: readonly Case[] = [
  {
    says: "Go: functions of packages, under any alias",
    tree: {
      ...go,
      "order/a.go": 'package order\n\nimport h "net/http"\n\nfunc Serve() { h.ListenAndServe(":1", nil) }\n',
    },
    at: "order/a.go",
    calls: ["net/http.ListenAndServe"],
  },
  {
    says: "Go: methods, by the type of a field that another file of the package declares",
    tree: {
      ...go,
      "order/store.go": 'package order\n\nimport "database/sql"\n\ntype Store struct{ db *sql.DB }\n',
      "order/save.go": 'package order\n\nfunc (s *Store) Save() { s.db.Exec("x") }\n',
    },
    at: "order/save.go",
    calls: ["database/sql.DB.Exec"],
  },
  {
    says: "Java: static methods and methods of fields, also inherited ones",
    tree: {
      "a/Base.java":
        "package a;\nimport java.sql.Connection;\nabstract class Base { protected Connection connection; }\n",
      "a/Orders.java":
        "package a;\nimport java.time.Instant;\nclass Orders extends Base {\n  void save() { connection.commit(); Instant.now(); System.exit(1); }\n}\n",
    },
    at: "a/Orders.java",
    calls: ["java.sql.Connection.commit", "java.time.Instant.now", "java.lang.System.exit"],
  },
  {
    says: "TypeScript: imports by name, as a whole and by default, and methods of what a constructor takes",
    tree: {
      "package.json": '{ "name": "shop", "dependencies": { "axios": "1", "typeorm": "1" } }',
      "src/orders.ts": [
        'import axios, { get as fetchIt } from "axios";',
        'import * as fs from "node:fs";',
        'import type { DataSource } from "typeorm";',
        "export class Orders {",
        "  constructor(private readonly source: DataSource) {}",
        "  async save() { await this.source.query('x'); axios.post('y'); fetchIt('z'); fs.readFileSync('a'); fetch('b'); }",
        "}",
      ].join("\n"),
    },
    at: "src/orders.ts",
    calls: ["npm:typeorm#DataSource.query", "npm:axios#post", "npm:axios#get", "node:fs#readFileSync", "fetch"],
  },
  {
    says: "nothing is guessed where nobody says what type a value has",
    tree: { "src/orders.ts": "export function save(orders) { orders.save(); }\n" },
    at: "src/orders.ts",
    calls: ["?.save"],
  },
];

describe("what is called has a full name", () => {
  it.each(cases)("$says", async ({ tree, at, calls }) => {
    expect(callsIn(await codeOf(tree), at)).toEqual(calls);
  });
});

const leads: readonly {
  readonly says: string;
  readonly tree: FileTree;
  readonly at: string;
  readonly to: readonly string[];
}[] = [
  {
    says: "TypeScript: through files that hand a name on",
    tree: {
      "src/order.ts": "export class Order {\n  pay() {}\n}\nexport default function place() { return new Order(); }\n",
      "src/index.ts": 'export { Order as Purchase, default as place } from "./order.js";\n',
      "src/all.ts": 'export * from "./index.js";\n',
      "src/use.ts":
        'import { Purchase, place } from "./all.js";\nexport const run = (purchase: Purchase) => { place(); purchase.pay(); };\n',
    },
    at: "src/use.ts",
    to: ["src/order.ts#place", "src/order.ts#Order.pay"],
  },
  {
    says: "Go: methods of a struct that is embedded, and functions of another package",
    tree: {
      ...go,
      "order/order.go":
        "package order\n\ntype Base struct{}\n\nfunc (b Base) Close() {}\n\ntype Order struct{ Base }\n\nfunc New() *Order { return &Order{} }\n",
      "use/use.go":
        'package use\n\nimport "example.com/shop/order"\n\nfunc Run() {\n\to := order.New()\n\to.Close()\n}\n',
    },
    at: "use/use.go",
    to: ["order/order.go#New", "order/order.go#Base.Close"],
  },
  {
    says: "Java: a method of the own class, of a contract, of a superclass, and a static one",
    tree: {
      "a/Orders.java": "package a;\npublic interface Orders { void save(); }\n",
      "a/Root.java": "package a;\nclass Root { void log() {} }\n",
      "b/Use.java":
        "package b;\nimport a.Orders;\nclass Use extends a.Root {\n  private final Orders orders;\n  Use(Orders orders) { this.orders = orders; }\n  void run() { orders.save(); check(); log(); Ids.next(); }\n  private void check() {}\n}\n",
      "b/Ids.java": 'package b;\nclass Ids { static String next() { return ""; } }\n',
    },
    at: "b/Use.java",
    to: ["a/Orders.java#Orders.save", "b/Use.java#Use.check", "a/Root.java#Root.log", "b/Ids.java#Ids.next"],
  },
];

describe("calls lead to what the project declares", () => {
  it.each(leads)("$says", async ({ tree, at, to }) => {
    expect(calleesIn(await codeOf(tree), at)).toEqual(to);
  });
});
