import { describe } from "vitest";
import { table } from "./table.ts";

describe("where statements stand", () => {
  table([
    [
      "branches beside each other",
      "if (a()) b(); else if (c()) d(); else e();",
      {
        calls: [
          "a() used",
          "b() dropped within branch",
          "c() used within branch",
          "d() dropped within branch",
          "e() dropped within branch",
        ],
      },
    ],
    [
      "cases",
      "switch (a()) { case 1: b(); default: c(); }",
      { calls: ["a() used", "b() dropped within branch", "c() dropped within branch"] },
    ],
    [
      "loops",
      "for (a(); b(); c()) d(); while (e()) f(); do g(); while (h()); for (const x of i()) j(); for (x in k()) l();",
      {
        calls: [
          "a() dropped",
          "b() used within loop",
          "c() dropped within loop",
          "d() dropped within loop",
          "e() used within loop",
          "f() dropped within loop",
          "g() dropped within loop",
          "h() used within loop",
          "i() used",
          "j() dropped within loop",
          "k() used",
          "l() dropped within loop",
        ],
      },
    ],
    [
      "try",
      "try { a(); } catch { b(); } finally { c(); }",
      { calls: ["a() dropped within tried", "b() dropped within catch", "c() dropped within finally"] },
    ],
    ["try without catch", "try { a(); } finally { b(); }", { calls: ["a() dropped", "b() dropped within finally"] }],
    [
      "within each other, and afresh in a function",
      "for (;;) { if (a) { b(); f(() => c()); } }",
      { calls: ["b() dropped within loop branch", "f(ƒ0) dropped within loop branch", "c() returned in 0"] },
    ],
    [
      "behind && and ||",
      "a() && b(); c() || d(); x = e() && f();",
      {
        calls: [
          "a() used",
          "b() dropped within branch",
          "c() used",
          "d() dropped within branch",
          "e() used",
          "f() assigned x within branch",
        ],
      },
    ],
    ["blocks and labels", "outer: { a(); }", { calls: ["a() dropped"] }],
  ]);
});

describe("writes", () => {
  table([
    [
      "to a member",
      "order.status = 'paid'; this.a.b = c; order['x'] = 1;",
      { writes: ['order . status = "paid"', "this.a . b = c", "order . x = 1"] },
    ],
    [
      "with the type of the object",
      "class Order { status: string; pay(other: Order) { this.status = s; other.status = s; } }",
      { writes: ["this:Order . status = s in 0", "other:Order . status = s in 0"] },
    ],
    [
      "counting",
      "order.count++; --order.count; order.total += 1;",
      { writes: ["order . count", "order . count", "order . total = 1"] },
    ],
    ["taken apart", "[this.a, b.c = 1] = f(); ({ x: this.d } = g());", { writes: ["this . a", "b . c", "this . d"] }],
    ["to the result of a call", "find().status = 1;", { writes: ["find() . status = 1"] }],
    ["not to elements, variables, or by delete", "orders[i] = 1; total = 2; delete order.status;", { writes: [] }],
    [
      "a variable of another file",
      'import { config } from "./config"; config.debug = true;',
      { writes: ["config . debug = true"], mentions: ["./config#config"] },
    ],
  ]);
});

describe("ways out, handlers and conditions", () => {
  table([
    [
      "returns",
      "function f() { if (a) return; return { ok: true }; }",
      { exits: ["return in 0 within branch", "return {ok: true} in 0"] },
    ],
    ["the expression of an arrow", "const f = () => ({ ok: true });", { exits: ["return {ok: true} in 0"] }],
    ["throws", "function f() { throw new OrderError('x'); }", { exits: ["throw #0 in 0"] }],
    ["a handler", "try {} catch (error) { log(error); if (a) throw new E(error); }", { catches: ["error throws 3"] }],
    [
      "one that swallows",
      "try {} catch {} try {} catch ({ message }) { run(() => { throw 1; }); }",
      { catches: ["0", "1"] },
    ],
    [
      "conditions",
      "if (order.status === Status.Paid && !this.done(x)) {} while (a) {} b ? 1 : 2; switch (c.d) {} for (; i < n; ) {}",
      { conditions: ["order.status, Status.Paid, this, x", "a within loop", "b", "c.d", "i, n within loop"] },
    ],
    ["&& as a statement", "a.ready && pay(a);", { conditions: ["a.ready"] }],
  ]);
});

describe("mentions", () => {
  table([
    [
      "members and constants",
      'import { HttpStatus, limit } from "lib"; f(HttpStatus.NOT_FOUND, limit); if (x === limit) {}',
      { mentions: ["lib#HttpStatus.NOT_FOUND", "lib#limit", "lib#limit"] },
    ],
    [
      "neither callees nor types",
      'import { A, B, C, D } from "lib"; A(); new B(); let c: C; class E extends D {}',
      { mentions: [] },
    ],
    [
      "instanceof and values of objects",
      'import { OrderError, Order } from "./order"; e instanceof OrderError; f({ Order, x: Order.name });',
      { mentions: ["./order#OrderError", "./order#Order", "./order#Order.name"] },
    ],
    [
      "components",
      'import { Cart } from "./cart"; import * as ui from "./ui"; const a = <Cart {...b}><ui.Box title={Cart.title}>{c()}</ui.Box><div/></Cart>;',
      {
        mentions: ["./cart#Cart", "./ui#Box", "./cart#Cart.title"],
        calls: ["c() used"],
      },
      "shop.tsx",
    ],
    [
      "decorators' arguments",
      'import { Order } from "./order"; class Orders { constructor(@InjectRepository(Order) private orders) {} }',
      { mentions: ["./order#Order"] },
    ],
    [
      "the environment, which nobody imports",
      'if (process.env.PORT) serve(process.env["HOST"]);\nconst { SHOP } = globalThis.process.env;\nlet port = order.env.PORT;',
      { mentions: ["process.env.PORT", "process.env.HOST within branch", "globalThis.process.env"] },
    ],
  ]);
});

describe("texts that are SQL", () => {
  table([
    [
      "literals and templates",
      `f('SELECT id FROM orders'); const q = \`UPDATE orders SET paid = \${x} WHERE id = 1\`;`,
      { sql: ["SELECT id FROM orders", "UPDATE orders SET paid = {} WHERE id = 1"] },
    ],
    [
      "sums count once",
      "f('SELECT id FROM orders' + ' WHERE id = ' + id);",
      { sql: ["SELECT id FROM orders WHERE id = {}"] },
    ],
    [
      "within a function that is within a sum",
      "f(prefix + 'SELECT id FROM orders');",
      { sql: ["SELECT id FROM orders"] },
    ],
    ["other texts", "f('Select a product from the list.');", { sql: [] }],
  ]);
});

describe("comments that speak to tools", () => {
  table([
    [
      "generated",
      "// @generated by shopgen\n/* eslint-disable */\n/**\n * This file was automatically generated.\n * DO NOT EDIT.\n */\nexport {};",
      {
        directives: ["1:4 @generated by shopgen", "4:4 This file was automatically generated.", "5:4 DO NOT EDIT."],
      },
    ],
    ["none", "// pays an order\npay();", { directives: [] }],
  ]);
});

describe("variables", () => {
  table([
    [
      "of the file and of functions",
      "export const limit: number = 10; let total; function f() { var x = 1; }",
      { variables: ["exported const limit: number = 10", "let total", "let x = 1 in 0"] },
    ],
    [
      "taken apart",
      "const { id, customer: { name }, ...rest } = order; const [first] = orders;",
      { variables: ["const id, name, rest of id, customer.name,  = order", "const first of  = orders"] },
    ],
    [
      "of loops",
      "for (const order of orders) {} for (let i = 0; ; ) {}",
      { variables: ["const order within loop", "let i = 0"] },
    ],
    [
      "a default export",
      "export default { name: 'shop', setup() {} };",
      { variables: ['exported default const default = {name: "shop", setup: ƒ0}'] },
    ],
    ["exported further down", "const a = 1; export { a };", { variables: ["exported const a = 1"] }],
  ]);
});
