import fc from "fast-check";
import { type ParseError, parse } from "jsonc-parser";
import { describe, expect, test } from "vitest";
import { readJson } from "../../src/infrastructure/documents/json.ts";
import { type DocumentNode, entryAt, repeatedEntries, textAt } from "../../src/infrastructure/documents/node.ts";
import { placesIn } from "../../src/infrastructure/documents/places.ts";

/** The value without offsets. Keys are defined, not assigned, as JSON.parse does it. */
function plain(node: DocumentNode): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(plain);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
}

function readValue(text: string, lenient = false): unknown {
  const reading = readJson(text, { lenient });
  return "node" in reading ? { value: plain(reading.node) } : undefined;
}

function parsed(text: string): unknown {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function parsedLeniently(text: string): unknown {
  const faults: ParseError[] = [];
  const value = parse(text, faults, { allowTrailingComma: true });
  return faults.length === 0 ? { value } : undefined;
}

/** A JSON text with a piece of syntax put somewhere into it. */
const damaged = fc
  .tuple(
    fc.json(),
    fc.nat(),
    fc.constantFrom(",", "}", "]", "{", '"', ":", "\\", "0", "-", " ", "\n", "\u0001", "tru", "//", "/*", "*/"),
  )
  .map(([text, at, piece]) => text.slice(0, at % (text.length + 1)) + piece + text.slice(at % (text.length + 1)));

describe("JSON", () => {
  test("is read as JSON.parse reads it", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readValue(text)).toEqual(parsed(text));
      }),
    );
  });

  test("is refused where JSON.parse refuses it", () => {
    fc.assert(
      fc.property(damaged, (text) => {
        expect(readValue(text)).toEqual(parsed(text));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ["", "ValueExpected"],
    ["{", "PropertyNameExpected"],
    ['{"a": 1,', "PropertyNameExpected"],
    ['{"a" 1}', "ColonExpected"],
    ["[1 2]", "CommaExpected"],
    ["[1,]", "ValueExpected"],
    ["[1", "CloseBracketExpected"],
    ["{} {}", "EndOfFileExpected"],
    ["[01]", "InvalidSymbol"],
    ["[NaN]", "InvalidSymbol"],
    ['["a', "UnexpectedEndOfString"],
    ['["\\x"]', "InvalidEscapeCharacter"],
    ["// a\n{}", "ValueExpected"],
  ])("says what is wrong with %j", (text, fault) => {
    expect(readJson(text)).toMatchObject({ fault });
  });

  test("knows where keys and values stand", () => {
    const text = '{\n  "name": "shop",\n  "tags": ["a", 1]\n}';
    const reading = readJson(text);
    const tags = "node" in reading ? entryAt(reading.node, "tags") : undefined;
    const places = placesIn("package.json", text);
    expect(places(tags?.keyStart ?? 0, tags?.keyEnd)).toMatchObject({ line: 3, column: 3, endColumn: 9 });
    expect(places(tags?.value.start ?? 0, tags?.value.end)).toMatchObject({ line: 3, column: 11, endColumn: 19 });
  });

  test("keeps a key that is there twice visible, and takes the last", () => {
    const reading = readJson('{"a": "1", "b": "2", "a": "3"}');
    const node = "node" in reading ? reading.node : undefined;
    expect(textAt(node, "a")).toBe("3");
    expect(repeatedEntries(node).map(({ key, keyStart }) => [key, keyStart])).toEqual([["a", 21]]);
  });

  test("takes names of prototypes for plain keys", () => {
    expect(readValue('{"__proto__": {"a": 1}, "constructor": 2}')).toEqual(
      parsed('{"__proto__": {"a": 1}, "constructor": 2}'),
    );
    expect(Reflect.get({}, "a")).toBeUndefined();
  });

  test("is never nested too deep", () => {
    const depth = 200_000;
    expect("node" in readJson("[".repeat(depth) + "]".repeat(depth))).toBe(true);
    expect(readJson('{"a":'.repeat(depth))).toMatchObject({ fault: "ValueExpected" });
  });
});

describe("JSON with comments", () => {
  test("is read as jsonc-parser reads it", () => {
    fc.assert(
      fc.property(damaged, (text) => {
        // jsonc-parser lets control characters and a comma alone pass.
        fc.pre(!text.includes("\u0001") && !/[[{,]\s*,/u.test(text) && text.trim() !== "");
        const expected = parsedLeniently(text);
        if (expected !== undefined) expect(readValue(text, true)).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test("may have comments and a comma after the last item", () => {
    expect(readValue('// a\n{ "a": [1, /* b */ 2,], } // c', true)).toEqual({ value: { a: [1, 2] } });
    expect(readValue("[1,,]", true)).toBeUndefined();
    expect(readValue("[,]", true)).toBeUndefined();
  });
});
