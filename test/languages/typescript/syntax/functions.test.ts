import { describe } from "vitest";
import { table } from "./table.ts";

describe("functions", () => {
  table([
    [
      "a declaration",
      "export async function pay(order: Order, by?: Date): Promise<void> { return; }",
      { functions: ["exported async function pay(order: Order, by: Date?) → Promise<void> 1"] },
    ],
    ["one that returns nothing", "function pay(): void {}", { functions: ["function pay() 0"] }],
    [
      "an arrow in a variable",
      "export const pay = async (order) => { await charge(order); };",
      { functions: ["exported async function pay(order) 1"], variables: ["exported const pay = ƒ0"] },
    ],
    [
      "an expression in a variable, behind an assertion",
      "const pay = function charge() {} as Handler;",
      { functions: ["function pay() 0"] },
    ],
    [
      "a default export without a name",
      "export default (order) => pay(order);",
      { functions: ["exported default function default(order) 1"], variables: [] },
    ],
    [
      "a default export with one",
      "export default function pay() {}",
      { functions: ["exported default function pay() 0"] },
    ],
    [
      "parameters that are taken apart",
      "function pay({ id, lines: [first] }: Order, ...rest: Line[]) {}",
      { functions: ["function pay(: Order, rest: Line[]) 0"] },
    ],
    [
      "what it gives back, where what it returns tells",
      "function open(id: Id) { if (id) return new Order(id); return new Order(); } const same = async (a: Order) => a; class B { with() { return this; } }",
      {
        functions: [
          "function open(id: Id) → Order 3",
          "async function same(a: Order) → Promise<Order> 1",
          "public method B.with() → B 1",
        ],
      },
    ],
    [
      "what it gives back stays unknown where that differs",
      "function a(b: B) { if (b) return; return b; } function c(b: B, d: D) { return b.x ? b : d; } function* e(b: B) { return b; } function f(b: B, d: D) { if (b) return b; return d; }",
      {
        functions: ["function a(b: B) 3", "function c(b: B, d: D) 1", "function e(b: B) 1", "function f(b: B, d: D) 3"],
      },
    ],
    ["this is no parameter", "function pay(this: Order, by: Date) {}", { functions: ["function pay(by: Date) 0"] }],
    [
      "signatures that are overloaded",
      "function pay(id: string): void; function pay(id: any) {}",
      { functions: ["function pay(id: string) contract", "function pay(id: any) 0"] },
    ],
    [
      "a declared one",
      "declare function pay(id: string): boolean;",
      { functions: ["function pay(id: string) → boolean contract"] },
    ],
    [
      "one within another",
      "function pay() { function check() {} return () => check(); }",
      { functions: ["function pay() 2", "function check() 0 in 0", "lambda () 1 in 0"] },
    ],
    [
      "one that is handed over",
      "orders.forEach(async (order) => pay(order), function done() {});",
      {
        functions: ["async lambda (order) 1 for #0", "lambda done() 0 for #0"],
        calls: ["orders.forEach(ƒ0, ƒ1) dropped", "pay(order) returned in 0"],
      },
    ],
    [
      "one of two that is handed over",
      "run(fast ? () => a() : () => b());",
      { functions: ["lambda () 1 for #0 within branch", "lambda () 1 for #0 within branch"] },
    ],
    [
      "members of an object",
      "const orders = { pay() {}, async find() {}, ship: () => {}, get total() { return 1; }, 'set off': function () {} };",
      {
        functions: [
          "method pay() 0",
          "async method find() 0",
          "method ship() 0",
          "getter total() 1",
          "method set off() 0",
        ],
        variables: ["const orders = {pay: ƒ0, find: ƒ1, ship: ƒ2, total: ƒ3, set off: ƒ4}"],
      },
    ],
    [
      "one that is assigned",
      "order.onPaid = () => {}; pay = () => {}; Order.prototype.ship = function () { this.sent = true; };",
      {
        functions: ["lambda onPaid() 0", "function pay() 0", "public method Order.ship() 1"],
        writes: ["order . onPaid = ƒ0", "Order.prototype . ship = ƒ2", "this:Order . sent = true in 2"],
      },
    ],
    [
      "statements at all depths",
      "function pay() { if (a) { b(); } else if (c) d(); for (;;) { try { e(); } catch { f(); } } ; }",
      { functions: ["function pay() 8"] },
    ],
  ]);
});

describe("methods", () => {
  table([
    [
      "of all kinds",
      "class Order { constructor() {} pay() {} get total() { return 1; } set total(v) {} static of() {} static { load(); } #hide() {} }",
      {
        functions: [
          "public constructor Order.constructor() 0",
          "public method Order.pay() 0",
          "public getter Order.total() 1",
          "public setter Order.total(v) 0",
          "public static method Order.of() 0",
          "static initializer Order.() 1",
          "private method Order.#hide() 0",
        ],
        calls: ["load() dropped in 5"],
      },
    ],
    [
      "modifiers",
      "abstract class Order { protected override async pay(): Promise<Receipt> {} public abstract total(): number; private static of?() {} }",
      {
        functions: [
          "protected override async method Order.pay() → Promise<Receipt> 0",
          "public abstract method Order.total() → number contract",
          "private static optional method Order.of() 0",
        ],
      },
    ],
    [
      "a property that holds a function",
      "class Order { private readonly pay = async (by: Date) => { this.by = by; }; }",
      {
        types: ["class Order"],
        functions: ["private readonly async method Order.pay(by: Date) 1"],
        writes: ["this:Order . by = by:Date in 0"],
      },
    ],
    [
      "decorators of methods and parameters",
      'import { Get, Param } from "@nestjs/common"; class Orders { @Get(":id") find(@Param("id") id: string, @Body() body) {} }',
      {
        functions: [
          '@@nestjs/common#Get(":id") public method Orders.find(@@nestjs/common#Param("id") id: string, @Body body) 0',
        ],
        calls: [],
      },
    ],
    [
      "overloads and their body",
      "class Order { pay(): void; pay(by?: Date) {} }",
      { functions: ["public method Order.pay() contract", "public method Order.pay(by: Date?) 0"] },
    ],
    [
      "computed names",
      "class Order { [Symbol.iterator]() {} ['pay']() {} }",
      { functions: ["public method Order.[Symbol.iterator]() 0", "public method Order.pay() 0"] },
    ],
  ]);
});
