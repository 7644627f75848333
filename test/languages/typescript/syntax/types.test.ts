import { describe } from "vitest";
import { table } from "./table.ts";

describe("classes", () => {
  table([
    ["a class", "class Order {}", { types: ["class Order"] }],
    ["an exported one", "export class Order {}", { types: ["exported class Order"] }],
    ["a default export", "export default class Order {}", { types: ["exported default class Order"], reexports: [] }],
    ["a default export without a name", "export default class {}", { types: ["exported default class default"] }],
    ["exported further down", "class Order {} export { Order };", { types: ["exported class Order"], reexports: [] }],
    [
      "exported further down under another name",
      "class Order {} export { Order as Purchase };",
      { types: ["exported class Order"], reexports: [".#Order as Purchase"] },
    ],
    [
      "exported as default further down",
      "class Order {} export default Order;",
      { types: ["exported default class Order"], reexports: [] },
    ],
    [
      "an abstract one with type parameters",
      "export abstract class Store<T, K extends string> {}",
      { types: ["exported abstract class Store<T, K>"] },
    ],
    [
      "what it builds on",
      'import { Root } from "./root"; import type * as mail from "mail"; class Order extends Root<Line[]> implements Payable, mail.Subject<Order> {}',
      { types: ["class Order extends ./root#Root<Line[]> implements Payable, mail#Subject<Order>"] },
    ],
    [
      "a base that a call makes",
      'import { PartialType } from "@nestjs/mapped-types"; class UpdateOrder extends PartialType(CreateOrder) {}',
      {
        types: ["class UpdateOrder extends @nestjs/mapped-types#PartialType<CreateOrder>"],
        calls: ["@nestjs/mapped-types#PartialType(CreateOrder) used"],
      },
    ],
    [
      "a type parameter hides an import",
      'import { T } from "./t"; class Store<T> { one: T }',
      { types: ["class Store<T> { public one: T }"] },
    ],
    [
      "an expression takes the name of its variable",
      "export const Order = class extends Root {};",
      { types: ["exported class Order extends Root"] },
    ],
    ["one within a function", "function shop() { class Order {} }", { types: ["class Order in 0"] }],
    ["one within a namespace", "namespace shop { export class Order {} }", { types: ["exported class shop.Order"] }],
    ["what is added to another module", 'declare module "express" { interface Request { user: User } }', { types: [] }],
  ]);
});

describe("fields of classes", () => {
  table([
    ["a field", "class Order { id: string }", { types: ["class Order { public id: string }"] }],
    [
      "its modifiers",
      "class Order { private static readonly max?: number }",
      { types: ["class Order { private static readonly optional max: number }"] },
    ],
    [
      "a private name",
      "class Order { #lines: Line[] = [] }",
      { types: ["class Order { private #lines: Line[] = [] }"] },
    ],
    [
      "an abstract one",
      "abstract class Order { protected abstract readonly id: Id }",
      { types: ["abstract class Order { protected abstract readonly id: Id }"] },
    ],
    [
      "an initial value",
      "class Order { status = 'open'; lines = new Lines(); }",
      {
        types: ['class Order { public status = "open"; public lines = #0 }'],
        calls: ["new Lines() assigned this.lines"],
      },
    ],
    ["an accessor", "class Order { accessor total = 0 }", { types: ["class Order { public total = 0 }"] }],
    [
      "parameters of the constructor",
      "class Orders { readonly size = 1; constructor(private readonly db: Db, public name = 'x', clock: Clock) {} }",
      {
        types: ["class Orders { public readonly size = 1; private readonly db: Db; public name }"],
        functions: ["public constructor Orders.constructor(db: Db, name, clock: Clock) 0"],
      },
    ],
    [
      "decorators",
      'import { Column, Inject as Need } from "lib"; class Order { @Column({ type: "int", nullable: true }) total: number; constructor(@Need(Db) private db: Db) {} }',
      {
        types: [
          'class Order { @lib#Column({type: "int", nullable: true}) public total: number; @lib#Inject(Db) private db: Db }',
        ],
        calls: [],
      },
    ],
    [
      "a decorator that takes functions",
      "class Order { @OneToMany(() => Line, (line) => line.order) lines: Line[] }",
      {
        types: ["class Order { @OneToMany(ƒ0, ƒ1) public lines: Line[] }"],
        functions: ["lambda () 1", "lambda (line) 1"],
      },
    ],
    [
      "a decorator without a call, and one that is a member",
      "@sealed @shop.entity class Order {}",
      { types: ["@sealed @shop.entity class Order"] },
    ],
    [
      "JavaScript: what the constructor assigns",
      "class Order { constructor(id) { this.id = id; this.#lines = []; } }",
      { types: ["class Order { public id; private #lines }"] },
      "order.js",
    ],
    ["TypeScript: it does not", "class Order { constructor(id) { this.id = id; } }", { types: ["class Order"] }],
    ["index signatures are none", "class Order { [key: string]: unknown }", { types: ["class Order"] }],
  ]);
});

describe("interfaces, aliases and enums", () => {
  table([
    [
      "an interface",
      "export interface Orders<K> extends Store<K> { readonly size: number; name?: string; find(id: K): Promise<Order | null>; pay?(): void }",
      {
        types: [
          "exported interface Orders<K> extends Store<K> { public readonly size: number; public optional name: string }",
        ],
        functions: [
          "public method Orders.find(id: K) → Promise<Order?> contract",
          "public optional method Orders.pay() contract",
        ],
      },
    ],
    [
      "an object type",
      "type Order = { readonly id: string; pay(): void };",
      {
        types: ["alias Order = {string, void} { public readonly id: string }"],
        functions: ["public method Order.pay() contract"],
      },
    ],
    [
      "Readonly around it",
      "type Order = Readonly<{ id: string; lines: Line[] }>;",
      {
        types: [
          "alias Order = Readonly<{string, Line[]}> { public readonly id: string; public readonly lines: Line[] }",
        ],
      },
    ],
    [
      "an intersection",
      "type Paid = Order & { paidAt: Date };",
      { types: ["alias Paid = {Order, {Date}} { public paidAt: Date }"] },
    ],
    [
      "a union of texts",
      "export type Status = 'open' | \"paid\";",
      { types: ['exported alias Status = "open" | "paid" (open | paid)'] },
    ],
    ["a union of other things", "type Id = string | 1 | 'none';", { types: ['alias Id = string | 1 | "none"'] }],
    [
      "another name",
      'import { Order as O } from "./order"; type Order = O;',
      { types: ["alias Order = ./order#Order"] },
    ],
    [
      "an enum",
      "export enum Status { Open, Paid = 'paid', 'sent off' }",
      { types: ["exported enum Status (Open | Paid | sent off)"] },
    ],
    ["a constant one", "const enum Status { Open }", { types: ["enum Status (Open)"] }],
    [
      "getters and setters of an interface",
      "interface Order { get total(): number; set total(value: number) }",
      {
        functions: [
          "public getter Order.total() → number contract",
          "public setter Order.total(value: number) contract",
        ],
      },
    ],
  ]);
});

describe("types as written", () => {
  const typed = (type: string, expected: string) =>
    [type, `let a: ${type};`, { variables: [`let a: ${expected}`] }] as const;
  table([
    typed("string", "string"),
    typed("Order[]", "Order[]"),
    typed("Array<Order>", "Order[]"),
    typed("readonly Order[]", "Readonly<Order[]>"),
    typed("ReadonlyArray<Order>", "Readonly<Order[]>"),
    typed("Set<Order>", "Order[]"),
    typed("Map<string, Order>", "map<string, Order>"),
    typed("Record<string, Order>", "map<string, Order>"),
    typed("Promise<Order>", "Promise<Order>"),
    typed("Order | null | undefined", "Order?"),
    typed("Order | Cart | null", "Order | Cart?"),
    typed("null | undefined", "null"),
    typed("(Order | Cart)[]", "Order | Cart[]"),
    typed("[Order, count: number, more?: string, ...rest: Line[]]", "tuple<Order, number, string?, Line[]>"),
    typed("(order: Order, n?: number) => void", "function<Order, number, void>"),
    typed("new (id: string) => Order", "function<string, Order>"),
    typed("{ id: string; pay(by: Date): void }", "{string, Date, void}"),
    typed("{ [key: string]: Order }", "{Order}"),
    typed("{ [K in Keys]: Order }", "map<Keys, Order>"),
    typed("A extends B ? Order : Cart", "Order | Cart"),
    typed('Order["customer"]["name"]', "Order.customer.name"),
    typed("Order[K]", "{Order}"),
    typed("keyof Order", "keyof<Order>"),
    typed("typeof order.lines", "typeof<order.lines>"),
    typed('import("./order").shop.Order<Line>', "./order#shop.Order<Line>"),
    typed(`\`order-\${string}\``, "string"),
    typed("-1 | 2n | true", "-1 | 2n | true"),
    typed("this", "this"),
    typed("unique symbol", "unique<symbol>"),
  ]);
  table([
    [
      "what a predicate returns",
      "function isOrder(a: unknown): a is Order {}",
      { functions: ["function isOrder(a: unknown) → boolean 0"] },
    ],
    [
      "what an assertion returns",
      "function must(a: unknown): asserts a {}",
      { functions: ["function must(a: unknown) 0"] },
    ],
    [
      "a parameter hides an import from expressions, not from types",
      'import { Order } from "./o"; function f(Order: Of<Order>): Order { const a: typeof Order = Order; class B extends Order {} }',
      {
        functions: ["function f(Order: Of<./o#Order>) → ./o#Order 2"],
        variables: ["const a: typeof<Order> = Order:Of<./o#Order> in 0"],
        types: ["class B extends Order in 0"],
      },
    ],
    [
      "names of an import",
      'import def, { type Order as O } from "./o"; import * as all from "./all"; let a: def<O, all.Cart>;',
      { variables: ["let a: ./o#default<./o#Order, ./all#Cart>"] },
    ],
  ]);
});
