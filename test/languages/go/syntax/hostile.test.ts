import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { ReadSyntax } from "../../../../src/application/ports/language.ts";
import type { Syntax } from "../../../../src/domain/syntax/syntax.ts";
import { shown } from "../../shown-syntax.ts";
import { loadReader } from "./facts-of.ts";
import { shop } from "./oracle/shop.ts";

let read: ReadSyntax;
beforeAll(async () => {
  read = await loadReader();
});

const order = shop["order/order.go"] ?? "";

/** A place of the text where something else is put in for a few characters. */
const edit = fc.record({
  at: fc.nat(order.length),
  removed: fc.nat(40),
  added: fc.oneof(
    fc.constantFrom(...'(){}[]"`.,;:=*&<-'),
    fc.constantFrom("func ", "type ", "case ", "go ", "a[b", "/*"),
    fc.string(),
  ),
});

function mutated(edits: readonly { readonly at: number; readonly removed: number; readonly added: string }[]): string {
  return edits.reduce((text, { at, removed, added }) => text.slice(0, at) + added + text.slice(at + removed), order);
}

/** Every index leads to something, and functions contain only what stands behind them. */
function faultsOf({ functions, calls, ...rest }: Syntax): readonly string[] {
  const spots = [...functions, ...calls, ...rest.variables, ...rest.writes, ...rest.exits, ...rest.conditions];
  const homeless = spots.filter((spot) => spot.in !== undefined && !functions[spot.in]);
  const looped = functions.filter((one, index) => one.in !== undefined && one.in >= index);
  const unplaced = spots.filter(({ line, column }) => line < 1 || column < 1);
  const stray = functions.filter(({ argumentOf }) => argumentOf !== undefined && !calls[argumentOf]);
  return [...homeless, ...looped, ...unplaced, ...stray].map((one) => JSON.stringify(one));
}

describe("whatever the text", () => {
  test("random signs never make it throw", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(faultsOf(read(text, "order.go"))).toEqual([]);
      }),
    );
  });

  test("broken code gives facts that hold together, and the same ones whatever was read before", () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const text = mutated(edits);
        const first = read(text, "order.go");
        expect(faultsOf(first)).toEqual([]);
        read(order, "order.go");
        expect(read(text, "order.go")).toEqual(first);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a broken file", () => {
  test("is read as far as it can be, and says where it cannot", () => {
    const { functions, problems } = shown(read("package shop\n\nfunc a() { x := }\n\nfunc b() { c() }\n", "order.go"));
    expect(functions.map((line) => line.split(" ").slice(0, 3).join(" "))).toEqual([
      "3:6 function a()",
      "5:6 function b()",
    ]);
    expect(problems).toEqual(["3:16 This does not follow the grammar of Go; what stands here was not read."]);
  });
});

test("a file may end without the end of a line", () => {
  expect(shown(read("package shop\n\nvar tx *Tx", "order.go"))).toMatchObject({
    variables: ["3:5 var tx *Tx"],
    problems: [],
  });
});

describe("without end", () => {
  const many = 9_000;
  test.each([
    ["brackets", `package a\nvar x = ${"(".repeat(many)}1${")".repeat(many)}`, /nested more than 500 levels/u],
    ["blocks", `package a\nfunc f() ${"{".repeat(many)}${"}".repeat(many)}`, /nested more than 500 levels/u],
    ["calls in calls", `package a\nvar x = ${"f(".repeat(many)}${")".repeat(many)}`, /nested more than 500 levels/u],
    ["chains", `package a\nvar x = f()${".g()".repeat(many)}`, /nested more than 500 levels/u],
    ["literals", `package a\nvar x = T{${"{".repeat(many)}${"}".repeat(many)}}`, /nested more than 500 levels/u],
    ["signs", `package a\nvar x = ${"!".repeat(many)}y`, /nested more than 500 levels/u],
    ["open brackets", `package a\nvar x = ${"a[".repeat(20_000)}`, /More than 10000 brackets are open/u],
    ["text", `package a\nvar x = "${"a".repeat(4 << 20)}"`, /more than 4194304 characters/u],
  ])("%s are cut, and that is said", (_, text, expected) => {
    expect(shown(read(text, "order.go")).problems.join()).toMatch(expected);
  });

  test.each([
    ["sums", `package a\nvar x = ${'"a" + '.repeat(many)}"a"`],
    ["conditions", `package a\nvar x = ${"a && ".repeat(many)}a`],
    ["members", `package a\nvar x = a${".b".repeat(many)}`],
    ["pointers", `package a\nvar x ${"*".repeat(200)}int`],
    ["lists of lists", `package a\nvar x ${"[]".repeat(200)}int`],
    ["statements", `package a\nfunc f() {${"g()\n".repeat(many)}}`],
    ["literals", `package a\nvar x = []int{${"1, ".repeat(many)}}`],
  ])("%s are read", (_, text) => {
    expect(read(text, "order.go").problems).toBeUndefined();
    expect(read(text, "order.go").variables.length + read(text, "order.go").functions.length).toBe(1);
  });
});

/** Names that count up: `a0 a1 a2`. */
function each(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join("\n");
}

describe("what is asked again and again is looked through once", () => {
  const many = 20_000;
  test.each([
    [
      "fields",
      `type t struct {\n${each(many, (n) => `f${n} int`)}\n}\nfunc (x t) f() {\n${each(many, (n) => `y = x.f${n}`)}\n}`,
    ],
    [
      "results",
      `func f() (${"int, ".repeat(many)}error) { return }\nfunc g() {\n${each(many, (n) => `x${n} := f()`)}\n}`,
    ],
    [
      "methods",
      `type t interface {\n${each(many, (n) => `m${n}() int`)}\n}\nfunc f(x t) {\n${each(many, (n) => `y${n} := x.m${n}()`)}\n}`,
    ],
    [
      "types that embed each other",
      each(60, (n) => `type t${n} struct {\n${each(60, (m) => `t${m}`)}\n}`).concat(
        `\nfunc (x t0) f() {\n${each(many, () => "y = x.z")}\n}`,
      ),
    ],
    [
      "type parameters",
      `type t[${"A, ".repeat(many)}B any] struct { f A }\nfunc f(x t[int]) {\n${each(many, () => "y = x.f")}\n}`,
    ],
    ["directives", each(many, (n) => `//go:noinline\nfunc f${n}() {}`)],
    [
      "imports that are not used",
      each(many, (n) => `import "example.com/a${n}"`).concat(`\nfunc f() {\n${each(many, (n) => `b${n}.C()`)}\n}`),
    ],
    ["indices", `func f() {\n${each(many, () => "a[b[c[d[e]]]].f = 1")}\n}`],
  ])("%s", { timeout: 30_000 }, (_, text) => {
    const { functions, types, problems } = read(`package a\n${text}\n`, "order.go");
    expect(functions.length + types.length).toBeGreaterThan(0);
    expect((problems ?? []).filter(({ message }) => /grammar/u.test(message.en))).toEqual([]);
  });
});
