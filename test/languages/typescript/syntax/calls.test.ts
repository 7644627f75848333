import { describe } from "vitest";
import { table } from "./table.ts";

describe("what is called", () => {
  table([
    [
      "a function of this file or of the language",
      "pay(); Date.now(); JSON.stringify(1);",
      { calls: ["pay() dropped", "Date.now() dropped", "JSON.stringify(1) dropped"] },
    ],
    [
      "a default import",
      'import axios from "axios"; axios.get(url); axios(url);',
      { calls: ["axios#default.get(url) dropped", "axios#default(url) dropped"] },
    ],
    [
      "a named one under another name",
      'import { get as fetch } from "http"; fetch(url);',
      { calls: ["http#get(url) dropped"] },
    ],
    [
      "a whole module",
      'import * as fs from "node:fs"; fs.promises.readFile(path); fs();',
      { calls: ["node:fs#promises.readFile(path) dropped", "node:fs#default() dropped"] },
    ],
    [
      "import =",
      'import http = require("http"); import Agent = http.Agent; http.get(url); new Agent();',
      { calls: ["http#get(url) dropped", "new http#Agent() dropped"] },
    ],
    [
      "a class of another file",
      'import { Order } from "./order"; Order.create(id); new Order(id); new Order(id).pay();',
      {
        calls: [
          "./order#Order.create(id) dropped",
          "new ./order#Order(id) dropped",
          "new ./order#Order(id) used",
          "#2 . pay() dropped",
        ],
      },
    ],
    ["a class of this file", "class Order { static of() {} } Order.of();", { calls: ["Order.of() dropped"] }],
    [
      "a variable",
      "const order = find(); order.lines.push(line);",
      { calls: ["find() assigned order", "order.lines . push(line) dropped"] },
    ],
    [
      "a parameter with a type, through ?. and !",
      "function f(order?: Order) { order?.customer!.notify?.(); }",
      { calls: ["order.customer . notify() dropped in 0"] },
    ],
    [
      "a parameter hides an import",
      'import { get } from "http"; function f(get) { get(); get.all(); } get();',
      { calls: ["get() dropped in 0", "get . all() dropped in 0", "http#get() dropped"] },
    ],
    [
      "a variable further down hides an import",
      'import { get } from "http"; { get(); const get = 1; } get();',
      { calls: ["get() dropped", "http#get() dropped"] },
    ],
    [
      "a var further inside hides an import",
      'import { get } from "http"; function f() { get(); if (a) { var get = 1; } }',
      { calls: ["get() dropped in 0"] },
    ],
    [
      "the name of a catch hides an import",
      'import { e } from "http"; try {} catch (e) { e.log(); } e.log();',
      { calls: ["e . log() dropped within catch", "http#e.log() dropped"] },
    ],
    [
      "this and super",
      "class Order extends Root { pay() { this.check(); super.pay(); this.lines.add(1); } constructor() { super(1); } }",
      {
        calls: [
          "this:Order . check() dropped in 0",
          "super . pay() dropped in 0",
          "this.lines . add(1) dropped in 0",
          "super(1) dropped in 1",
        ],
      },
    ],
    [
      "the result of a call",
      "db.select().from(orders).where(paid);",
      { calls: ["db.select() used", "#0 . from(orders) used", "#1 . where(paid) dropped"] },
    ],
    ["a member of the result of a call", "find().lines.push(1);", { calls: ["find() used", "… . push(1) dropped"] }],
    ["what a call returns", "make()();", { calls: ["make() used", "#0 . () dropped"] }],
    ["a function that is called at once", "(() => load())();", { calls: ["load() returned in 0", "ƒ0 . () dropped"] }],
    [
      "computed members",
      'const a = {}; a["pay"](); a[i].pay(); a[i](); a[f(1)].pay();',
      {
        calls: [
          "a . pay() dropped",
          "a[i] . pay() dropped",
          "a . [i]() dropped",
          "f(1) used",
          "a[f(1)] . pay() dropped",
        ],
      },
    ],
    [
      "a template with a tag",
      `import { Prisma, sql as s } from "db"; s\`SELECT id FROM orders WHERE id = \${id}\`; Prisma.sql\`x\`;`,
      {
        calls: ['db#sql(+"SELECT id FROM orders WHERE id = {}") dropped', 'db#Prisma.sql("x") dropped'],
        sql: ["SELECT id FROM orders WHERE id = {}"],
      },
    ],
    [
      "with type arguments",
      'import { get } from "http"; get<Order>(url); new Map<string, Order>();',
      { calls: ["http#get(url) dropped", "new Map() dropped"] },
    ],
    [
      "new on a member",
      "new this.Model(x); new shop.Order();",
      { calls: ["new this . Model(x) dropped", "new shop.Order() dropped"] },
    ],
  ]);
});

describe("modules of CommonJS and import()", () => {
  table([
    [
      "require",
      'const http = require("http"); http.get(url); http();',
      { calls: ['require("http") assigned http', "http#get(url) dropped", "http#default() dropped"] },
      "a.js",
    ],
    [
      "require, taken apart",
      'const { get, post: send } = require("http"); get(); send();',
      { calls: ['require("http") assigned get, send', "http#get() dropped", "http#post() dropped"] },
      "a.js",
    ],
    [
      "a member of require",
      'const get = require("http").get; get(); require("http").post(url);',
      {
        calls: ['require("http") used', "http#get() dropped", 'require("http") used', "http#post(url) dropped"],
        variables: ['const get = require("http").get=http#get'],
      },
      "a.js",
    ],
    [
      "require of something computed",
      "const http = require(name); http.get();",
      { calls: ["require(name) assigned http", "http . get() dropped"] },
      "a.js",
    ],
    [
      "await import()",
      'const { get } = await import("http"); get(); const all = await import("./all"); all.pay(); (await import("x")).run();',
      {
        calls: ["http#get() dropped", "./all#pay() dropped", "x#run() dropped"],
      },
    ],
  ]);
});

describe("what becomes of the result", () => {
  table([
    [
      "assigned",
      "const a = f(); let b; b = f(); c.d = f(); [x, this.y] = f();",
      { calls: ["f() assigned a", "f() assigned b", "f() assigned c.d", "f() assigned x, this.y"] },
    ],
    [
      "taken apart",
      "const { a, b: { c }, ...d } = f(); const [e, , g = 1] = f();",
      { calls: ["f() assigned a, c, d", "f() assigned e, _, g"] },
    ],
    [
      "returned",
      "function g() { return f(); } const h = () => f() as Order;",
      { calls: ["f() returned in 0", "f() returned in 1"] },
    ],
    ["handed on", "f(g(), ...h());", { calls: ["f(#1, …) dropped", "g() argument", "h() argument"] }],
    [
      "awaited",
      "await f(); const a = await f(); for await (const x of f()) {}",
      { calls: ["await f() dropped", "await f() assigned a", "await f() used"] },
    ],
    ["dropped by void and by a comma", "void f(); f(), g();", { calls: ["f() dropped", "f() dropped", "g() dropped"] }],
    [
      "either way of a condition",
      "const a = b ? f() : g(); const c = f() ?? g(); d && f();",
      {
        calls: [
          "f() assigned a within branch",
          "g() assigned a within branch",
          "f() assigned c",
          "g() assigned c within branch",
          "f() dropped within branch",
        ],
      },
    ],
    [
      "asked of",
      `if (f()) {} f() + 1; !f(); \`\${f()}\`; [f()]; a[f()]; throw f();`,
      { calls: ["f() used", "f() used", "f() used", "f() used", "f() used", "f() used", "f() used"] },
    ],
    ["a lazy assignment", "a ??= f(); a += f();", { calls: ["f() assigned a within branch", "f() used"] }],
  ]);
});

describe("arguments", () => {
  table([
    [
      "literals",
      "f('a', 1, -2, 3n, true, null, undefined, /x/, `b`);",
      { calls: ['f("a", 1, -2, 3n, true, nothing, nothing, …, "b") dropped'] },
    ],
    [
      "texts with holes",
      `f(\`a\${b}c\`, 'a' + b, 'a' + 'b', b + c);`,
      { calls: ['f(+"a{}c", +"a{}", +"ab", …) dropped'] },
    ],
    [
      "objects and lists",
      "f({ a: 1, 'b-c': [x, , ...y], ...z, [k]: 2, d }, []);",
      { calls: ["f({a: 1, b-c: [x, …, …], [k]: 2, d: d}, []) dropped"] },
    ],
    [
      "what an import explains",
      'import { Order, Status as S } from "./order"; f(Order, S.Paid);',
      { calls: ["f(Order=./order#Order, S.Paid=./order#Status.Paid) dropped"] },
    ],
    [
      "assertions are looked through",
      "f(a as Order, <Cart>b, c satisfies Cart, d!, 1 as const);",
      { calls: ["f(a:Order, b:Cart, c:Cart, d, 1) dropped"] },
    ],
    ["long texts are cut", `f("${"a".repeat(500)}");`, { calls: [`f("${"a".repeat(400)}") dropped`] }],
  ]);
});

describe("what this file says of types", () => {
  table([
    [
      "parameters",
      "function f(db: Db, { tx }: Scope, n?: Order) { db.run(tx, n); }",
      { calls: ["db:Db . run(tx, n:Order?) dropped in 0"] },
    ],
    [
      "variables",
      "const a: Db = x; const b = new Db<Order>(); const c = y as Db; const d = b; f(a, b, c, d);",
      { calls: ["new Db() assigned b", "f(a:Db, b:Db<Order>, c:Db, d:Db<Order>) dropped"] },
    ],
    [
      "fields of the class around",
      "class Orders { #db = new Db(); constructor(private readonly mail: Mail) {} get all(): Store {} pay() { this.#db.run(); this.mail.send(); this.all.add(); [1].map(() => this.mail.send()); } }",
      {
        calls: [
          "new Db() assigned this.#db",
          "this.#db:Db . run() dropped in 2",
          "this.mail:Mail . send() dropped in 2",
          "this.all:Store . add() dropped in 2",
          "[1] . map(ƒ3) dropped in 2",
          "this.mail:Mail . send() returned in 3",
        ],
      },
    ],
    [
      "a function has a `this` of its own",
      "class Orders { db: Db; pay() { run(function () { this.db.run(); }); } }",
      { calls: ["run(ƒ1) dropped in 0", "this.db . run() dropped in 1"] },
    ],
    [
      "fields of other types of the file",
      "interface Scope { tx: Tx } function f(scope: Scope) { scope.tx.run(); const { tx } = scope; tx.run(); }",
      { calls: ["scope.tx:Tx . run() dropped in 0", "tx:Tx . run() dropped in 0"] },
    ],
    [
      "what a promise holds",
      "async function f(order: Promise<Order>) { (await order).pay(); const found = await order; found.pay(); }",
      { calls: ["order:Order . pay() dropped in 0", "found:Order . pay() dropped in 0"] },
    ],
    [
      "what a loop goes over",
      "function f(orders: readonly Order[]) { for (const order of orders) order.pay(); }",
      { calls: ["order:Order . pay() dropped in 0 within loop"] },
    ],
  ]);
});
