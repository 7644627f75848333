import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Position } from "../../../../src/domain/syntax/position.ts";
import type { Syntax } from "../../../../src/domain/syntax/syntax.ts";
import { shop } from "../oracle/shop.ts";
import { syntaxOf, toldFunction } from "./told.ts";

const scraps = fc.constantFrom(
  ...'class Order {¦interface ¦enum ¦record Line(int a) {¦}¦void f() {¦(¦)¦[¦]¦<¦>¦;¦,¦.¦=¦+¦&&¦?¦:¦::¦->¦@¦@A(¦new ¦super¦this¦switch (a) {¦case ¦default ¦try {¦catch (¦finally {¦if (¦else ¦for (¦while (¦do ¦return ¦throw ¦yield ¦var ¦final ¦static ¦import ¦module ¦package ¦int ¦a¦b.c¦Order¦1¦"a"¦"¦\'¦"""\n¦\\¦\\u0041¦//¦/*¦*/¦\n¦\r\n¦ ¦\0¦\uFEFF¦é¦😀¦\uD800'.split(
    "¦",
  ),
);
const pieces = fc.array(scraps, { maxLength: 80 }).map((parts) => parts.join(""));
/** A file of the shop from which something is cut out, and into which something else is put. */
const mutants = fc
  .tuple(fc.constantFrom(...Object.values(shop)), fc.nat(), fc.nat(40), pieces)
  .map(([text, at, count, piece]) => {
    const from = at % (text.length + 1);
    return text.slice(0, from) + piece + text.slice(from + count);
  });
const texts = fc.oneof(fc.string(), fc.string({ unit: "binary" }), pieces, mutants);

function placesOf(syntax: Syntax): readonly Position[] {
  const { types, functions, variables, calls, writes, exits, catches, conditions, mentions, sql, directives } = syntax;
  return [types, functions, variables, calls, writes, exits, catches, conditions, mentions, sql, directives].flat();
}

describe("no text makes the reader fail", () => {
  test("and every place lies inside the text", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = text.replace(/^\uFEFF/u, "").split(/\r\n|\r|\n/u);
        const syntax = syntaxOf(text);
        for (const { line, column } of [...placesOf(syntax), ...(syntax.problems ?? [])])
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? -1) + 1);
      }),
      { numRuns: 1000 },
    );
  });

  test("and every function lies in one before it", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { functions, calls, exits } = syntaxOf(text);
        for (const [index, one] of functions.entries()) expect(one.in ?? -1).toBeLessThan(index);
        for (const { in: index = 0 } of [...calls, ...exits]) expect(index).toBeLessThan(functions.length || 1);
      }),
      { numRuns: 500 },
    );
  });

  test("and whatever was read before, the same text gives the same facts", () => {
    fc.assert(
      fc.property(texts, texts, (text, between) => {
        const first = syntaxOf(text);
        syntaxOf(between);
        expect(syntaxOf(text)).toEqual(first);
      }),
    );
  });
});

describe("what cannot be read is told", () => {
  test("and the rest is read", () => {
    const { functions, problems } = syntaxOf("class Order { void ship() { a(); } int ] total; void pay() { b(); } }");
    expect(functions.map(toldFunction)).toEqual(["method Order.ship() 1", "method Order.pay() 1"]);
    expect(problems).toMatchObject([{ line: 1, column: 40, message: { en: expect.stringContaining("read as Java") } }]);
  });

  test("also where lines end as they did on other machines", () => {
    expect(syntaxOf("class Order {//\r\n").problems).toMatchObject([{ line: 1, column: 16 }]);
    expect(syntaxOf("// all of it\rclass Order {}\r").types).toMatchObject([{ name: "Order", line: 2, column: 7 }]);
  });

  test("at a few places only", () => {
    expect(syntaxOf("class Order { int ]; }\n".repeat(50)).problems).toHaveLength(5);
  });

  test("where code is nested too deep", () => {
    const { calls, problems } = syntaxOf(
      `class Order { int a = ${"f(".repeat(2000)}1${")".repeat(2000)}; int b = g(); }`,
    );
    expect(calls.at(-1)?.callee.name).toBe("g");
    expect(problems).toMatchObject([{ line: 1, message: { en: expect.stringContaining("nested more than") } }]);
  });

  test("where a file says the same too often", () => {
    const marks = `@A({${"1,".repeat(20_000)}})`;
    const { types, problems } = syntaxOf(`class Order { ${marks} int ${"a,".repeat(20_000)}b; }`);
    expect(types).toEqual([]);
    expect(problems).toMatchObject([{ line: 1, column: 1, message: { en: expect.stringContaining("too much") } }]);
  });

  test("where a file is too long", () => {
    const { types, problems } = syntaxOf(`class Order {}${" ".repeat(5_000_000)}`);
    expect(types).toEqual([]);
    expect(problems).toMatchObject([{ line: 1, column: 1, message: { en: expect.stringContaining("longer than") } }]);
  });
});

describe("Java that the grammar does not know yet is no problem", () => {
  test.each([
    ["imports of modules", "import module java.base;\nclass Order { void ship() { a(); } }", ["method Order.ship() 1"]],
    [
      "statements before super",
      "class Order { Order(int a) { check(a); super(a, 1); } }",
      ["constructor Order.Order(int a) 2"],
    ],
    [
      "patterns without names",
      "class Order { int f(Pay p) { return switch (p) { case Pay.Card _, Pay.Cash _ -> 1; default -> 2; }; } }",
      ["method Order.f(Pay p) → int 1"],
    ],
    ["nothing but statements", "void main() { a(); }", ["function main() 1"]],
  ])("%s", (_, text, functions) => {
    const syntax = syntaxOf(text);
    expect(syntax.problems).toBeUndefined();
    expect(syntax.functions.map(toldFunction)).toEqual(functions);
    expect(syntax.mentions).toEqual([]);
  });

  test("and calls of what is above are known by their names", () => {
    const { calls } = syntaxOf("class Order { Order(int a) { check(a); super(a, 1); } }");
    expect(calls.map(({ callee, column }) => [callee.name, column])).toEqual([
      ["check", 30],
      ["super", 40],
    ]);
  });
});

describe("no text makes the reader slow", () => {
  const size = 100_000;

  test.each<[name: string, text: string]>([
    ["open brackets", "(".repeat(size)],
    ["brackets in a class", `class A { int a = ${"(".repeat(size / 2)}1${")".repeat(size / 2)}; }`],
    ["open braces", "class A {".repeat(size / 10)],
    ["types in types", `${"class A {".repeat(size / 10)}${"}".repeat(size / 10)}`],
    ["type arguments", `class A { ${"L<".repeat(size / 2)}A${">".repeat(size / 2)} a; }`],
    ["annotations", "@A(".repeat(size / 3)],
    ["a long name", `class A { int a = ${"a.".repeat(size)}b; }`],
    ["a long chain", `class A { int a = a${".b()".repeat(size / 4)}; }`],
    ["a long sum", `class A { String a = ${'"a" + '.repeat(size / 6)}b; }`],
    ["a long list of ways", `class A { void f() { ${"if (a) b(); else ".repeat(size / 17)} c(); } }`],
    ["lambdas in lambdas", `class A { int a = ${"a(() -> ".repeat(size / 8)}1${")".repeat(size / 8)}; }`],
    ["quotes", '"'.repeat(size)],
    ["a block of text", `class A { String a = """\n${" \n".repeat(size)}"""; }`],
    ["backslashes", `class A { String a = "${"\\\\".repeat(size)}"; }`],
    ["comments", `${"/* generated */".repeat(size / 15)}class A {}`],
    ["words that the grammar may not know", "import module a case A _, super (".repeat(size / 30)],
  ])("%s", (_, text) => {
    const start = performance.now();
    syntaxOf(text);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
