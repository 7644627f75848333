import { describe, expect, test } from "vitest";
import { typescript } from "../../../src/infrastructure/languages/typescript/index.ts";

const extract = await typescript.extractor();

function kindIn(text: string, path: string): string | undefined {
  return extract(text, path).imports[0]?.kind;
}

const named = 'import { Order } from "./order";\n';

describe("an import whose names stand for types only is gone at run time", () => {
  test.each([
    ["annotation of a variable", "let order: Order;"],
    ["parameter and result", "export const same = (order: Order): Order => order;"],
    ["argument of a generic", "export const orders = new Map<string, Order>();"],
    ["interface that extends it", "export interface Paid extends Order { paid: true }"],
    ["class that implements it", "export class Paid implements Order {}"],
    ["alias", "export type Paid = Order & { paid: true };"],
    ["assertion", "export const order = {} as Order;"],
    ["union over several lines", "export type Any =\n  | Order\n  | string;"],
    ["result of the last method", "export abstract class Table {\n  abstract first(): Order\n}"],
    ["optional property at the end", "export type Paid = { order?: Order };"],
    ["list", "export const all = (orders: readonly Order[]) => orders;"],
    ["one of several parameters", "export function pay(order: Order, { at }: { at: Date }) {}"],
    ["property without a semicolon", "export interface Paid {\n  order: Order\n  paid: true\n}"],
    ["bound of a generic", "export const first = <T extends Order>(all: T[]) => all[0];"],
    ["a comment that names it, too", "/** Order.empty, new Order() */ let order: Order;"],
    ["type of a plain class's constructor", "export class Table { constructor(readonly order: Order) {} }"],
    ["type of an abstract method", "export abstract class Table { abstract find(order: Order): void }"],
  ])("%s", (_name, code) => {
    expect(kindIn(named + code, "shop.ts")).toBe("type");
  });
});

describe("an import that may be needed at run time stays a value", () => {
  test.each([
    ["constructor call", "export const order = new Order();"],
    ["base class", "export class Paid extends Order {}"],
    ["argument", "register(Order); let order: Order;"],
    ["member", "export const empty: Order = Order.empty;"],
    ["property of an object", "export const all = { Order }; let order: Order;"],
    ["value of a property", "export const all = { order: Order }; let order: Order;"],
    ["value under satisfies", "export const all = [Order satisfies Order];"],
    ["export of its own", "let order: Order; export { Order };"],
    ["default of an enum", "let order: Order; enum State { first = Order }"],
    ["parameter in a class with a decorator", "@Injectable() class Table { constructor(order: Order) {} }"],
    ["property with a decorator", "class Table { @Column() order: Order; }"],
    ["decorator", "@Order class Table {} let order: Order;"],
    ["conditional", "let order: Order; const a = b ? c : Order;"],
    ["conditional over several lines", "let order: Order; const a = b\n  ? c\n  : Order;"],
    ["assignment", "let order: Order; const a = Order;"],
    ["logical operators", "let order: Order; const a = { b: Order || c, d: c && Order };"],
    ["comparison", "let order: Order; const a = { b: Order === c };"],
    ["value of the last property", "let order: Order; const a = {\n  b: Order\n};"],
    ["value of a property in an argument", "let order: Order; use({ b: Order, c });"],
    ["template", "let order: Order; Order`text`;"],
    ["never mentioned", "export {};"],
  ])("%s", (_name, code) => {
    expect(kindIn(named + code, "shop.ts")).toBe("value");
  });

  test("in JavaScript nothing is left out", () => {
    expect(kindIn(`${named}/** @type {Order} */ export let order;`, "shop.js")).toBe("value");
  });

  test("an element of JSX", () => {
    expect(kindIn(`${named}export const page = (order: Order) => <Order>{order}</Order>;`, "shop.tsx")).toBe("value");
  });

  test("an element of JSX with the argument of a generic", () => {
    expect(kindIn(`${named}let a: Order; export const page = <Order<string> name="a" />;`, "shop.tsx")).toBe("value");
  });

  test("beside a script the markup may use the name", () => {
    expect(kindIn(`<script setup lang="ts">\n${named}let order: Order;\n</script>`, "shop.vue")).toBe("value");
  });
});

describe("several names", () => {
  test.each([
    ["all types", 'import { A, B } from "./a"; let a: A; let b: B;', "type"],
    ["one of them a value", 'import { A, b } from "./a"; let a: A = b;', "value"],
    ["the others marked as types", 'import { A, type B } from "./a"; let a: A; let b: B;', "type"],
    ["a default", 'import A from "./a"; let a: A;', "type"],
    ["a namespace whose members are types", 'import * as A from "./a"; let b: A.B;', "type"],
    ["a namespace whose members are called", 'import * as A from "./a"; let b: A.B; A.b();', "value"],
    ["a name without a capital is not asked", 'import { a } from "./a"; let b: a;', "value"],
  ])("%s", (_name, code, kind) => {
    expect(kindIn(code, "shop.ts")).toBe(kind);
  });
});

test("a declaration file never runs", () => {
  expect(kindIn('import "./global"; import { A } from "./a";', "shop.d.ts")).toBe("type");
});
