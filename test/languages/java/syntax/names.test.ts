import { describe, expect, test } from "vitest";
import { syntaxOf, toldCall } from "./told.ts";

type Case = readonly [name: string, source: string, ...facts: string[]];

const imports = `package com.acme.order;
import java.time.Instant;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.*;
import com.acme.http.HttpStatus;
import static java.util.Objects.requireNonNull;
import static com.acme.pay.Prices.CENTS;
import static com.acme.pay.Prices.Scale;
import static com.acme.pay.Tax.of;
import static com.acme.pay.Rate.of;
import static com.acme.pay.Rates.*;
`;

/** Calls in a method of a class with some fields, as far as their names tell. */
const calls: readonly Case[] = [
  ["a static method", "Instant.now();", "java.time:Instant.now()"],
  ["of a nested type", "Map.Entry.comparingByKey();", "java.util:Map.Entry.comparingByKey()"],
  ["of an imported nested type", "Entry.copyOf(e);", "java.util:Map.Entry.copyOf(e)"],
  ["written in full", "java.time.Clock.systemUTC();", "java.time:Clock.systemUTC()"],
  ["a nested one in full", "java.util.Map.Entry.copyOf(e);", "java.util:Map.Entry.copyOf(e)"],
  ["of java.lang or of the package", "Math.abs(-1);", "Math.abs(-1)"],
  ["of a nested type of the file", "Part.of();", "Order.Part.of()"],
  ["of a type in the way of constants", "UUID.randomUUID();", "UUID.randomUUID()"],
  ["of a constant that nobody here declares", "MAX_TOTAL.add(1);", "MAX_TOTAL.add(1)"],
  [
    "of a constant of a type",
    "HttpStatus.NOT_FOUND.value();",
    "HttpStatus.NOT_FOUND=com.acme.http:HttpStatus.NOT_FOUND.value()",
  ],
  ["of a field of a type", "System.out.println();", "System.out=System.out.println()"],
  ["of a constant of the file", "LOG.info();", "LOG:Logger.info()"],
  ["of a field", "orders.save(this);", "orders:Orders.save(this:Order)"],
  ["of a field of this", "this.orders.save(order);", "this.orders:Orders.save(order:Line)"],
  ["of a field of a field", "part.owner.orders.clear();", "part.owner.orders:Orders.clear()"],
  ["of a parameter", "order.ship();", "order:Line.ship()"],
  ["of itself", "ship();", "ship()"],
  ["of this", "this.ship();", "this:Order.ship()"],
  ["of what is above", "super.ship();", "super:Base.ship()"],
  ["of an interface above", "Payable.super.ship();", "Payable.super:Payable.ship()"],
  ["imported", "requireNonNull(order);", "java.util:Objects.requireNonNull(order:Line)"],
  ["imported under a name that the type has as well", "total();", "total()"],
  ["imported from two types", "of();", "of()"],
  ["of a constant that is imported on demand", "TAX.add(1); Tax_Rate.add(1);", "TAX.add(1)", "Tax_Rate.add(1)"],
  ["of an imported constant", "CENTS.add(1);", "CENTS=com.acme.pay:Prices.CENTS.add(1)"],
  ["of an imported nested type", "Scale.of();", "com.acme.pay:Prices.Scale.of()"],
  ["of a variable", "Order next = find(); next.ship();", "find()", "next:Order.ship()"],
  ["of a variable without a type", "var next = find(); next.ship();", "find()", "next.ship()"],
  [
    "of a variable that is made here",
    "var next = new Part(); next.ship();",
    "new Order.Part()",
    "next:Order.Part.ship()",
  ],
  [
    "of a variable that hides a field",
    "{ String orders; orders.trim(); } orders.save();",
    "orders:String.trim()",
    "orders:Orders.save()",
  ],
  ["of a pattern", "if (x instanceof Part p && p.isOld()) p.ship();", "p:Order.Part.isOld()", "p:Order.Part.ship()"],
  ["of a pattern that stays", "if (!(x instanceof Part orders)) return; orders.ship();", "orders:Order.Part.ship()"],
  [
    "of a pattern that does not stay",
    "if (x instanceof Part orders) x.y(); orders.save();",
    "x:Object.y()",
    "orders:Orders.save()",
  ],
  [
    "of a record that is taken apart",
    "if (x instanceof Pair(Part p, var q)) { p.ship(); q.ship(); }",
    "p:Order.Part.ship()",
    "q.ship()",
  ],
  [
    "of a case",
    "switch (x) { case Part p when p.isOld() -> p.ship(); default -> {} }",
    "p:Order.Part.isOld()",
    "p:Order.Part.ship()",
  ],
  ["of an element of an array", "Part[] parts = all; for (var p : parts) p.ship();", "p:Order.Part.ship()"],
  ["of an element of a collection", "Map<Part> parts = all; for (var p : parts) p.ship();", "p:Order.Part.ship()"],
  [
    "of an error",
    "try {} catch (Bad e) { e.print(); } catch (Worse | Worst e) { e.print(); }",
    "e:Bad.print()",
    "e.print()",
  ],
  ["of a resource", "try (Instant in = open()) { in.read(); }", "open()", "in:java.time:Instant.read()"],
  ["of what is asserted to be of a type", "((Part) x).ship();", "x:Order.Part.ship()"],
  [
    "of a lambda's parameter",
    "on((Part orders) -> orders.ship()); on(orders -> orders.ship());",
    "on(function1)",
    "orders:Order.Part.ship()",
    "on(function2)",
    "orders.ship()",
  ],
  [
    "within a class without a name",
    "new Part() { void f() { ship(); this.ship(); Order.this.ship(); } };",
    "new Order.Part()",
    "ship()",
    "this:Order.Part.ship()",
    "Order.this:Order.ship()",
  ],
  ["of an object that is made", "new Part().ship();", "new Order.Part()", "call0.ship()"],
  [
    "made within an object",
    "order.new Part(); find().new Part();",
    "new order:Line.Line.Part()",
    "find()",
    "new call1.Part()",
  ],
  [
    "made by its full name",
    "new java.util.Date(); new Map.Entry<A, B>();",
    "new java.util:Date()",
    "new java.util:Map.Entry()",
  ],
  ["over lines and comments", "java . time /* the clock */ . Clock\n  . systemUTC();", "java.time:Clock.systemUTC()"],
];

describe("names of calls", () => {
  test.each(calls)("%s", (_, statements, ...facts) => {
    const source = `${imports}class Order extends Base implements Payable {
      private Orders orders; static Logger LOG; Part part;
      void f(Line order, Object x) { ${statements} }
      class Part { Order owner; }
      int total() { return 1; }
    }`;
    const told = syntaxOf(source).calls.map((call) => toldCall(call).replace(/(?<=\)) .*/su, ""));
    expect(told).toEqual(facts);
  });
});
