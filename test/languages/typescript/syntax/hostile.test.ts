import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Syntax } from "../../../../src/domain/syntax/syntax.ts";
import { typescript } from "../../../../src/infrastructure/languages/typescript/index.ts";
import { told } from "./told.ts";

const load = await typescript.syntax?.load();
const read = (text: string, path = "shop.ts"): Syntax => load?.(text, path) ?? expect.unreachable();

describe("deep nesting is a problem, never a crash", () => {
  const wrap = (open: string, core: string, close: string, depth: number) =>
    open.repeat(depth) + core + close.repeat(depth);

  test.each([
    ["calls", "f(", "1", ")"],
    ["functions that are handed over", "f(()=>", "1", ")"],
    ["functions with blocks", "f(function(){", "", "})"],
    ["classes", "x=class{a=", "1", "}"],
    ["arrays", "[", "1", "]"],
    ["objects", "x={a:", "1", "}"],
    ["sums", "1+(", "1", ")"],
    ["defaults of parameters", "(a=", "1", ")=>1"],
    ["blocks", "if(a){", "", "}"],
  ])("%s", (_, open, core, close) => {
    const { problems = [], calls } = read(`pay();\n${wrap(open, core, close, 450)}\n;ship();`);
    expect(problems.map(({ message, line }) => [message.en, line])).toEqual([
      [expect.stringContaining("nests too deeply here"), 2],
    ]);
    expect([calls[0], calls.at(-1)].map((call) => call?.callee.name)).toEqual(["pay", "ship"]);
  });

  test("what the parser cannot bear is not read", () => {
    const { problems, calls } = read(`pay();${wrap("(", "1", ")", 20_000)}`);
    expect(problems?.[0]?.message.en).toMatch(/nests too deeply to parse/u);
    expect(calls).toEqual([]);
  });

  test.each([
    ["sums", `${"a+".repeat(20_000)}b();`],
    ["comparisons and sums", `${"a+b*c==".repeat(50)}b();`],
    ["members", `a${".b".repeat(20_000)};b();`],
    ["calls of results", `a${".b()".repeat(20_000)};`],
    ["alternatives", `${"a||".repeat(20_000)}b();`],
    ["else branches", `${"if(a){}\nelse ".repeat(900)}b();`],
    ["arguments", `f(${"1,".repeat(100_000)}b());`],
    ["statements", "b();\n".repeat(20_000)],
    ["unions", `type A=${"|A".repeat(20_000)};b();`],
  ])("long but flat code is read: %s", (_, text) => {
    const { problems, calls } = read(text);
    expect(problems).toBeUndefined();
    expect(calls.some(({ callee }) => callee.name === "b")).toBe(true);
  });
});

describe("what cannot be parsed is left out, and told", () => {
  test.each([
    ["a statement in the middle", "pay();\nconst = ;\nship();", ["pay", "ship"], [2]],
    ["a class in the middle", "pay();\nclass Order {\n  pay( {}\n  ship() {}\n}\nship();", ["pay", "ship"], [4]],
    ["a merge conflict", "<<<<<<< ours\npay();\n=======\nship();\n>>>>>>> theirs\n", ["pay", "ship"], [1, 3, 5]],
    ["a block that stays open", "pay();\nfunction ship() {\n", ["pay"], [3]],
  ])("%s", (_, text, calls, lines) => {
    const syntax = read(text);
    expect(syntax.calls.map(({ callee }) => callee.name)).toEqual(calls);
    expect(syntax.problems?.map(({ line }) => line)).toEqual(lines);
    expect(syntax.problems?.[0]?.message.en).toMatch(/could not be parsed/u);
  });

  test("a file with faults all over", () => {
    const { problems, calls } = read("pay();\nconst = ;\n".repeat(20));
    expect(problems?.map(({ message }) => message.en)).toEqual([expect.stringContaining("in many places")]);
    expect(calls).toEqual([]);
  });

  test("binary files, XML and files that are too large", () => {
    expect(read("a\0b").problems?.[0]?.message.en).toMatch(/binary/u);
    expect(read('<?xml version="1.0"?><TS/>').problems?.[0]?.message.en).toMatch(/XML/u);
    expect(read(" ".repeat(9_000_000)).problems?.[0]?.message.en).toMatch(/too large/u);
  });

  test("what Flow adds to the language is a limit of this tool and no fault of the file", () => {
    const { problems, calls } = read("/* @flow */\nopaque type Id = string;\npay();\n", "shop.js");
    expect(problems).toBeUndefined();
    expect(calls.map(({ callee }) => callee.name)).toEqual(["pay"]);
  });
});

/** Code that uses most of the grammar. */
const sample = `import def, { A as B } from "./a"; import * as ns from "./n"; const { c, d: [e] } = require("x");
@Entity("orders") export abstract class Order<T> extends ns.Root<B> implements Payable { #a = 1; constructor(@Inject(B) private readonly b?: B) { super(); }
async *pay({ id }: Order, ...rest: B[]): Promise<void> { for await (const x of this.b!.all?.(id)) { if (x && !x.y) throw new def(\`a\${x}\` + 1); else x.z ??= await f\`SELECT a FROM b\`; } } }
export type S = "a" | { readonly [K in keyof T]: T[K] }; enum E { A, B = 1 } namespace N { export const x = () => ({ a, ...b, [c]: 1 }); }
try { switch (a) { case 1: do { a++; } while (a); default: label: break label; } } catch { delete a.b; } finally { void 0; }
export { c as default }; export * from "./z"; export default function () { return <any>(a, b) satisfies X; }`;

describe("never throws, and states only what has a place", () => {
  const check = (text: string, path: string) => {
    const { functions, calls, ...syntax } = read(text, path);
    const lines = text.split("\n");
    for (const one of [...functions, ...calls, ...syntax.variables, ...syntax.mentions, ...syntax.types]) {
      expect(one.line).toBeLessThanOrEqual(lines.length);
      expect(one.column).toBeLessThanOrEqual((lines[one.line - 1]?.length ?? 0) + 1);
      expect(one.in ?? -1).toBeLessThan(functions.length);
    }
    expect(() => JSON.stringify(told({ functions, calls, ...syntax }))).not.toThrow();
  };

  test("on any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => check(text, "shop.tsx")),
      { numRuns: 300 },
    );
  });

  test("on code that was tampered with", () => {
    const cut = fc.tuple(
      fc.nat(sample.length),
      fc.nat(60),
      fc.constantFrom("", "{", ")", "=>", "\n", '"', "`${", "@", "<"),
    );
    fc.assert(
      fc.property(
        fc.array(cut, { minLength: 1, maxLength: 4 }),
        fc.constantFrom("a.ts", "a.js", "a.tsx", "a.vue"),
        (cuts, path) => {
          const text = cuts.reduce(
            (whole, [at, length, put]) => whole.slice(0, at) + put + whole.slice(at + length),
            sample,
          );
          check(path === "a.vue" ? `<script lang="ts">\n${text}\n</script>` : text, path);
        },
      ),
      { numRuns: 600 },
    );
  });
});

describe("what would take too much time or room does not", () => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => `order${index}`);

  test("facts that repeat each other without end are left out", () => {
    const type = `{ ${names(2000).join(": string; ")}: string }`;
    const { problems, calls } = read(`function f(a: ${type}) {\n${"a.pay(a);\n".repeat(2000)}}`);
    expect(problems?.map(({ message }) => message.en)).toEqual([expect.stringContaining("too much for its length")]);
    expect(calls).toEqual([]);
  });

  test.each([
    ["a condition of many names", `if (${names(60_000).join(" || ")}) b();`],
    [
      "a constructor of many properties",
      `class A { constructor(private ${names(40_000).join(", private ")}) { b(); } }`,
    ],
    [
      "many variables of one function",
      `function f() { ${names(60_000)
        .map((name) => `var ${name} = b();`)
        .join("")} }`,
    ],
    [
      "many scopes within each other's reach",
      `${names(20_000)
        .map((name) => `{ let ${name}; b(); }`)
        .join("")}`,
    ],
    ["many members of one object", `f({ ${names(60_000).join(", ")} }); b();`],
  ])("%s", (_, text) => {
    const start = performance.now();
    const { problems, calls } = read(text);
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(problems).toBeUndefined();
    expect(calls.some(({ callee }) => callee.name === "b")).toBe(true);
  });
});
