import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noSyntax } from "../../src/domain/syntax/syntax.ts";
import type { Import } from "../../src/domain/source/import.ts";
import { decode, encode, type Extraction } from "../../src/infrastructure/cache/encoded-facts.ts";

const text = fc.string({ unit: "binary" });
const line = fc.nat();
const imported: fc.Arbitrary<Import> = fc.record(
  {
    specifier: text,
    kind: fc.constantFrom("value", "type", "dynamic", "reexport", "annotation", "test"),
    line,
    column: line,
    endColumn: line,
    form: text,
  },
  { requiredKeys: ["specifier", "kind", "line", "column", "endColumn"] },
);
const waiver = fc.record(
  { rule: text, reason: text, until: text, line, covers: line },
  { requiredKeys: ["rule", "reason", "line", "covers"] },
);
const facts = fc.record(
  {
    imports: fc.array(imported),
    package: text,
    declares: fc.array(text),
    generated: fc.boolean(),
    signature: fc.record({ isGoStandard: fc.boolean(), sources: fc.array(text), numbers: text }),
    constraint: text,
    waivers: fc.array(waiver),
    problems: fc.array(fc.record({ message: fc.record({ en: text, "zh-CN": text }), line, column: line })),
  },
  { requiredKeys: ["imports"] },
);

test("facts come back as they were", () => {
  fc.assert(
    fc.property(facts, fc.boolean(), (original, damaged) => {
      expect(decode(encode({ facts: original, damaged }))).toEqual({ facts: original, damaged });
    }),
  );
});

test("encoded facts are one line without tabs", () => {
  fc.assert(
    fc.property(facts, (original) => {
      expect(encode({ facts: original, damaged: false })).not.toMatch(/[\n\r\t]/u);
    }),
  );
});

test("every field of an import and of facts is kept", () => {
  // Should a type gain a field, this does not compile until the field is named here, and fails until it is encoded.
  const one: Required<Import> = { specifier: "a", kind: "test", line: 1, column: 2, endColumn: 3, form: "f" };
  const all: Required<Extraction["facts"]> = {
    imports: [one],
    package: "p",
    declares: ["D"],
    generated: true,
    signature: { isGoStandard: true, sources: ["orders.proto"], numbers: "// v1.2" },
    generates: true,
    constraint: "ignore",
    waivers: [{ rule: "a/b", reason: "r", until: "2027-01-01", line: 1, covers: 2 }],
    problems: [{ message: { en: "m", "zh-CN": "信" }, line: 1, column: 1 }],
    syntax: { ...noSyntax, reexports: [{ from: "./order", name: "Order", as: "*" }] },
  };
  expect(decode(encode({ facts: all, damaged: true }))).toEqual({ facts: all, damaged: true });
});

describe("what is not encoded facts is refused", () => {
  test.each([
    "",
    "null",
    "{}",
    "[]",
    "[[1]]",
    '[["a",0,1,1]]',
    '[["a",9,1,1,2,0]]',
    '[["a","value",1,1,2,0]]',
    '[["a",0,-1,1,2,0]]',
    '[["a",0,1.5,1,2,0]]',
    '[["a",0,1e999,1,2,0]]',
    "[[null,0,1,1,2,0]]",
    '[["a",0,1,1,2,null]]',
    "[[],null]",
    "[[],[]]",
    '[[],{"package":1}]',
    '[[],{"package":null}]',
    '[[],{"declares":"D"}]',
    '[[],{"declares":[1]}]',
    '[[],{"waivers":[{}]}]',
    '[[],{"waivers":[{"rule":"r","reason":"r","line":"1","covers":1}]}]',
    '[[],{"problems":[null]}]',
    '[[],{"__proto__":{"x":1}}]',
    '[[],{"toString":1}]',
    '[[],{"unknown":1}]',
    '[[],{"syntax":{}}]',
    `[[],{"syntax":${JSON.stringify({ ...noSyntax, calls: [{ line: 1 }] })}}]`,
    `${"[".repeat(100_000)}`,
    `${"[".repeat(100_000)}${"]".repeat(100_000)}`,
  ])("%.60s", (poison) => {
    expect(decode(poison)).toBeUndefined();
  });

  test("any JSON at all is refused or gives facts of the right shape", () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const decoded = decode(json);
        expect(decoded === undefined || Array.isArray(decoded.facts.imports)).toBe(true);
      }),
    );
  });
});
