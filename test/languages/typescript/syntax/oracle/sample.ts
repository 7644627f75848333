/** A module of a shop in which every shape stands once that the readers could tell differently. */
export const sample = `import express, { Router as Routes, type Request } from "express";
import * as http from "node:http";
import { HttpStatus, Inject, Injectable } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import type { Repository } from "typeorm";
import { Order, OrderStatus } from "./order";
import Mailer = require("./mailer");

export { Order as PlacedOrder };
export type Id = string | number;
export type Draft = Readonly<{ id: Id; lines: readonly Line[]; total?(): number }>;
type Paid = Order & { readonly paidAt: Date };
export enum Channel { Web, "point of sale" = 2 }

interface Line<T = unknown> extends Iterable<T> {
  readonly sku: string;
  amount?: number;
  price(currency: "EUR" | "USD"): Promise<[number, string?]>;
  [key: string]: unknown;
}

namespace pricing {
  export abstract class Rule<T extends Line> {
    protected abstract readonly factor: number;
    abstract apply(line: T): number;
  }
}

@Injectable()
export default class OrderService<T extends Line = Line> extends pricing.Rule<T> implements Iterable<T> {
  static #instances = 0;
  private readonly cache = new Map<string, Order>();
  @Inject(HttpStatus) declare status: HttpStatus;
  protected factor = 1;
  readonly quote = async (line: T): Promise<number> => this.apply(line);

  constructor(
    @InjectRepository(Order) private readonly orders: Repository<Order>,
    public mailer?: Mailer.Mailer,
    limit = 10,
  ) {
    super();
    OrderService.#instances++;
    this.factor = limit > 5 ? limit : Number(process.env["FACTOR"] ?? 1);
  }

  get size(): number { return this.cache.size; }
  set size(value) { this.cache.clear(); }
  static { http.globalAgent.maxSockets = 5; }

  apply(line: T): number;
  apply(line: any, ...rest: unknown[]): number { return line.amount! * this.factor; }
  *[Symbol.iterator](): Iterator<T> { yield* []; }

  async pay({ id, lines: [first, ...others] }: Order, by?: Date): Promise<void> {
    const found = (await this.orders.findOne({ where: { id } })) ?? this.cache.get(String(id));
    if (!found) throw new Error(\`no order \${id}\`);
    else if (found.status === OrderStatus.Paid && this.isLate(by)) return void this.mailer?.send(found);
    else found.status ||= OrderStatus.Paid;
    for (const line of others) {
      try {
        await Promise.all([first, line].map((one) => http.get(one.url, (answer) => answer.resume())));
      } catch (error) {
        if (error instanceof TypeError) throw error;
      } finally {
        [this.factor, found.total] = [1, line["price"]()];
      }
    }
    switch (by?.getDay()) {
      case 0: await this.orders.query("SELECT * FROM orders WHERE id = " + id); break;
      default: do { id && console.log(id); } while (others.pop());
    }
  }

  private isLate = (by?: Date) => (by as Date).getTime() < Date.now();
}

export const routes = Routes(), app = express();
const { get, ...rest } = app, [one, , two = get] = [1, 2, 3];
app.get("/orders/:id", async function show(request: Request, response) {
  const Order = await import("./order");
  response.status(HttpStatus.OK).json(Order.find(request.params.id));
});
app.listen<Id>(process.env.PORT, () => (function ready() { return rest; })());
export const handlers = { list() {}, "find one": async (id: Id) => routes.use(id), get total() { return 1; }, [one]: two };
(handlers as any).list = function () {};
Object.assign(handlers, { ...rest }), sql\`UPDATE orders SET paid = \${two}\`;
declare module "express" { interface Request { user: Order } }
function declared(this: Order, id: string): asserts id;
function declared(id: unknown) { label: for (let i = 0, j; i < 1; i++) continue label; }
`;
