import { describe, expect, test } from "vitest";
import type { Syntax } from "../../../../src/domain/syntax/syntax.ts";
import { syntaxOf, toldCall, toldCatch, toldExit, toldSpot, toldVariable, toldWrite } from "./told.ts";

type Case = readonly [name: string, statements: string, ...facts: string[]];

/** What is told of statements in a method of a class with some fields. */
function check(cases: readonly Case[], tell: (syntax: Syntax) => readonly string[]): void {
  test.each(cases)("%s", (_, statements, ...facts) => {
    const source = `class Order { Status status; int count; static int made; Order parent; Line[] lines;
      void f(Order order) { ${statements} } static class Line { int price; } }`;
    expect(tell(syntaxOf(source))).toEqual(facts);
  });
}

describe("what becomes of a call", () => {
  const cases: readonly Case[] = [
    ["dropped", "a();", "a() dropped in 0"],
    ["assigned to a variable", "var x = a();", "a() assigned x in 0"],
    ["assigned to a field", "this.status = (Status) a();", "a() assigned this.status in 0"],
    ["assigned to no single place", "count += a(); lines[0] = a();", "a() used in 0", "a() used in 0"],
    ["returned", "return (a());", "a() returned in 0"],
    [
      "handed on",
      "a(b(), new C(d()));",
      "a(call1, call2) dropped in 0",
      "b() argument in 0",
      "new C(call3) argument in 0",
      "d() argument in 0",
    ],
    ["asked again", "a().b().c();", "a() used in 0", "call0.b() used in 0", "call1.c() dropped in 0"],
    ["added up", "x = a() + 1;", "a() used in 0"],
    [
      "one way or the other",
      "return ok() ? a() : b();",
      "ok() used in 0",
      "a() returned in 0 branch",
      "b() returned in 0 branch",
    ],
    ["in a lambda", "on(() -> a());", "on(function1) dropped in 0", "a() returned in 1"],
    ["by a method reference", "on(order::ship);", "on(function1) dropped in 0", "order:Order.ship() returned in 1"],
    [
      "of a switch",
      "return switch (a()) { case 1 -> b(); default -> { c(); yield d(); } };",
      "a() used in 0",
      "b() returned in 0 branch",
      "c() dropped in 0 branch",
      "d() returned in 0 branch",
    ],
    [
      "arguments of all kinds",
      "a(1, -1.5, true, null, \"a\", 'b', x, new int[] {1}, A.class, a == b, String::new);",
      'a(1, -1.5, true, null, "a", "b", x, {1}, A.class=A.class, …, function1) dropped in 0',
      "new String() returned in 1",
    ],
  ];
  check(cases, ({ calls }) => calls.map(toldCall));
});

describe("what stands around", () => {
  const cases: readonly Case[] = [
    [
      "ways",
      "if (a()) b(); else if (c()) { d(); } else e();",
      "a() used in 0",
      "b() dropped in 0 branch",
      "c() used in 0 branch",
      "d() dropped in 0 branch",
      "e() dropped in 0 branch",
    ],
    ["a branch in a branch", "if (x) if (y) a();", "a() dropped in 0 branch branch"],
    [
      "lazy operators",
      "boolean x = a() && b() || c();",
      "a() used in 0",
      "b() used in 0 branch",
      "c() used in 0 branch",
    ],
    [
      "a switch",
      "switch (a()) { case 1: b(); case 2: c(); }",
      "a() used in 0",
      "b() dropped in 0 branch",
      "c() dropped in 0 branch",
    ],
    [
      "a loop",
      "for (int i = a(); b(); c()) d();",
      "a() assigned i in 0",
      "b() used in 0 loop",
      "c() dropped in 0 loop",
      "d() dropped in 0 loop",
    ],
    ["a loop through something", "for (var x : a()) b();", "a() used in 0", "b() dropped in 0 loop"],
    [
      "other loops",
      "while (a()) b(); do c(); while (d());",
      "a() used in 0 loop",
      "b() dropped in 0 loop",
      "c() dropped in 0 loop",
      "d() used in 0 loop",
    ],
    [
      "a lambda begins anew",
      "for (;;) on(() -> { if (x) a(); });",
      "on(function1) dropped in 0 loop",
      "a() dropped in 1 branch",
    ],
    [
      "errors",
      "try (var x = a()) { b(); } catch (Bad e) { c(); } finally { d(); }",
      "a() assigned x in 0 tried",
      "b() dropped in 0 tried",
      "c() dropped in 0 catch",
      "d() dropped in 0 finally",
    ],
    ["errors that nobody catches", "try { a(); } finally { b(); }", "a() dropped in 0", "b() dropped in 0 finally"],
  ];
  check(cases, ({ calls }) => calls.map(toldCall));
});

describe("variables", () => {
  const cases: readonly Case[] = [
    [
      "of all kinds",
      'final Order a = order, b[] = null; var c = this.status; var d = "e"; int f;',
      "final Order a = order:Order in 0",
      "final Order[] b = null in 0",
      "Status c = this.status:Status in 0",
      'String d = "e" in 0',
      "int f in 0",
    ],
    [
      "of loops",
      "for (final Line[] l[] : x) {} for (var l : lines) {} for (var _ : x) {}",
      "final Order.Line[][] l in 0 loop",
      "Order.Line l in 0 loop",
      "? _ in 0 loop",
    ],
    ["of patterns", "if (x instanceof final Line l) {}", "final Order.Line l in 0"],
  ];
  check(cases, ({ variables }) => variables.map(toldVariable));
});

describe("writes", () => {
  const cases: readonly Case[] = [
    [
      "of a field",
      "this.status = Status.PAID; status = null;",
      "this:Order.status = Status.PAID=Status.PAID in 0",
      "this:Order.status = null in 0",
    ],
    [
      "of a field of another object",
      "order.status = a(); order.parent.count++;",
      "order:Order.status = call0 in 0",
      "order.parent:Order.count in 0",
    ],
    [
      "that read as well",
      "count += 2; --this.count; (count)++;",
      "this:Order.count in 0",
      "this:Order.count in 0",
      "this:Order.count in 0",
    ],
    ["of a static field", "made = 1; Order.made = 2;", "Order:Order.made = 1 in 0", "Order:Order.made = 2 in 0"],
    ["of a field that is inherited", "total = 1;", "this:Order.total = 1 in 0"],
    ["of what a call gives", "find().status = null;", "find().status = null in 0"],
    ["several at once", "this.count = order.count = 1;", "this:Order.count = 1 in 0", "order:Order.count = 1 in 0"],
    [
      "from within another type",
      "new Line() { void g() { price = 1; count = 2; } };",
      "this:Order.Line.price = 1 in 1",
      "Order.this:Order.count = 2 in 1",
    ],
    ["of no field", "int x = 0; x = 1; x++; order = null; lines[0] = null;"],
  ];
  check(cases, ({ writes }) => writes.map(toldWrite));
});

describe("exits", () => {
  const cases: readonly Case[] = [
    ["returns", "if (x) return; return null;", "return in 0 branch", "return null in 0"],
    ["errors", 'throw new Bad("late");', "throw call0 in 0"],
    ["lambdas", "on(x -> x); on(x -> { return; });", "return x in 1", "return in 2"],
  ];
  check(cases, ({ exits }) => exits.map(toldExit));
});

describe("handlers of errors", () => {
  const cases: readonly Case[] = [
    ["of one", "try {} catch (java.sql.SQLException e) {}", "java.sql:SQLException e 0 in 0"],
    ["of several", "try {} catch (final Bad | Worse e) { a(); if (b) throw e; }", "Bad | Worse e throws 3 in 0"],
    ["that throws elsewhere", "for (;;) try {} catch (Bad e) { on(() -> { throw e; }); }", "Bad e 1 in 0 loop"],
  ];
  check(cases, ({ catches }) => catches.map(toldCatch));
});

describe("conditions", () => {
  const cases: readonly Case[] = [
    [
      "of branches",
      "if (order.count > 0 && !order.isPaid(limit)) {} else if (x == Status.PAID) {}",
      "order.count order limit in 0",
      "x Status.PAID in 0 branch",
    ],
    [
      "of loops",
      "for (int i = 0; i < lines.length; i++) {} while (more()) {} do {} while (a.b().c);",
      "i lines.length in 0 loop",
      " in 0 loop",
      "a in 0 loop",
    ],
    [
      "of expressions",
      "return a ? b : switch (c) { case Line l when l.price > 1 -> 1; default -> 2; };",
      "a in 0",
      "c in 0 branch",
      "l.price in 0 branch branch",
    ],
    [
      "with types and functions",
      "if ((Line) x instanceof Line l && on(y -> y.z, Line::new, Line.class, Line.of(z))) {}",
      "x z in 0",
    ],
  ];
  check(cases, ({ conditions }) => conditions.map((one) => `${one.reads.join(" ")}${toldSpot(one)}`));
});
