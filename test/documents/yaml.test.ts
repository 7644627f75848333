import fc from "fast-check";
import { parseAllDocuments, stringify } from "yaml";
import { describe, expect, test } from "vitest";
import type { DocumentNode } from "../../src/infrastructure/documents/node.ts";
import { readYaml } from "../../src/infrastructure/documents/yaml.ts";
import { readPlainDocuments } from "../../src/infrastructure/documents/yaml-block.ts";
import { NotPlain } from "../../src/infrastructure/documents/yaml-cursor.ts";

function plain(node: DocumentNode): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(plain);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
}

function read(text: string, texts = false): unknown {
  const reading = readYaml(text, { texts });
  return "documents" in reading ? reading.documents.map(plain) : reading.fault.en;
}

/** What the reader of plain YAML alone makes of a text; `undefined` where it leaves the text to the library. */
function readDirectly(text: string): readonly unknown[] | undefined {
  try {
    return readPlainDocuments({ text, texts: false, at: 0, column: 0, depth: 0 }).map(plain);
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

/** The library's answer; `undefined` where it finds a fault. */
function libraryValue(text: string): readonly unknown[] | undefined {
  const documents = [parseAllDocuments(text, { uniqueKeys: false, prettyErrors: false, logLevel: "error" })].flat();
  if (documents.some(({ errors }) => errors.length > 0)) return undefined;
  return documents.map((document) => document.toJS());
}

const word = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom("a", " ", ":", "#", "-", "'", '"', "\n", "1", ".", "{", "]", ",", "é", "?") }),
  fc.constantFrom(
    "true",
    "null",
    "~",
    "1.10",
    "0x1F",
    "1e3",
    "-",
    "---",
    "...",
    "<<",
    "^1.0.0 || 2",
    ">=1",
    "@a/b@npm:1",
  ),
);
const value = fc.letrec((tie) => ({
  node: fc.oneof({ maxDepth: 4 }, word, fc.integer(), fc.boolean(), fc.constant(null), tie("list"), tie("map")),
  list: fc.array(tie("node"), { maxLength: 4 }),
  map: fc.dictionary(
    word.filter((key) => key !== "__proto__" && key !== "<<"),
    tie("node"),
    { maxKeys: 4 },
  ),
})).map;

/** Pieces of YAML, put together without a plan. */
const scribble = fc
  .array(
    fc.constantFrom(
      ..."a b1 'q' \"d\\n\" : :\n - -\n ? { } [ ] , # | > >- |2+ & * ! --- \n".split(" "),
      " ",
      "  ",
      "\n",
      "\n  ",
      "\n    ",
      "\r\n",
      "\t",
      ": ",
      "- ",
      "? ",
      " #c",
      "key: ",
      "x:\n  ",
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(""));

describe("YAML", () => {
  test.each([80, 0])("is read as the library reads it, lines folded at %i", (lineWidth) => {
    fc.assert(
      fc.property(value, fc.constantFrom("PLAIN", "QUOTE_SINGLE", "QUOTE_DOUBLE"), (map, style) => {
        const text = stringify(map, { lineWidth, defaultStringType: style });
        expect(read(text)).toEqual(libraryValue(text));
      }),
      { numRuns: 300 },
    );
  });

  test("is left to the library or read as the library reads it, whatever the text", () => {
    fc.assert(
      fc.property(scribble, (text) => {
        const own = readDirectly(text);
        if (own !== undefined) expect(own).toEqual(libraryValue(text));
      }),
      { numRuns: 20_000 },
    );
  });

  test("of lockfiles needs no library", () => {
    const text = `# comment
lockfileVersion: '9.0'

settings: {a: true, 'b': "c", list: [x64, arm64]}

? 'a key that is too long for one line'
: resolution: {integrity: sha512-AA==, tarball: https://example.com/a.tgz}
  engines: {node: '>=4'}
"quoted \\"key\\"":
- same
- column
  deprecated: no
`.replace(
      "  deprecated: no\n",
      "folded: >-\n  one\n  two\n\n  three\nempty:\nresolution:\n  {\n    integrity: x,\n  }\n",
    );
    expect(readDirectly(text)).toEqual(libraryValue(text));
    const windows = text.replaceAll("\n", "\r\n");
    expect(readDirectly(windows)).toEqual(readDirectly(text));
  });

  test("in several documents", () => {
    expect(readDirectly("---\na: 1\n---\nb: 2\n")).toEqual([{ a: 1 }, { b: 2 }]);
    expect(readDirectly("a: 1\n---\n")).toEqual([{ a: 1 }, null]);
    expect(read("# nothing\n")).toEqual([]);
  });

  test("keeps the text of scalars where asked to", () => {
    expect(read("version: 1.10\ntrue: no\n", true)).toEqual([{ version: "1.10", true: "no" }]);
    expect(read("anchored: &a 1.10\nagain: *a\n", true)).toEqual([{ anchored: "1.10", again: "1.10" }]);
  });

  test("knows where everything stands", () => {
    const text = "a:\n  'b': \"c\" # d\n  e: [f, g h]\n";
    const found: string[] = [];
    const collect = (node: DocumentNode): void => {
      if (node.kind === "scalar") found.push(text.slice(node.start, node.end));
      else if (node.kind === "list") node.items.forEach(collect);
      else {
        for (const { keyStart, keyEnd, value: below } of node.entries) {
          found.push(text.slice(keyStart, keyEnd));
          collect(below);
        }
      }
    };
    const reading = readYaml(text);
    if ("documents" in reading) reading.documents.forEach(collect);
    expect(found).toEqual(["a", "'b'", '"c"', "e", "f", "g h"]);
  });

  test("keeps a key that is there twice, and keys that mean a prototype", () => {
    const reading = readYaml("a: 1\na: 2\n__proto__: 3\n");
    const [map] = "documents" in reading ? reading.documents : [];
    expect(map?.kind === "map" && map.entries.map(({ key }) => key)).toEqual(["a", "a", "__proto__"]);
  });

  test.each([
    ["a: *nowhere\n", "This alias stands for nothing."],
    ["a: !custom b\n", "Tags of one's own are not read here."],
    ["base: &b {c: 1}\na:\n  <<: *b\n", "Merge keys (<<) are not read here."],
    ["[a]: b\n", "A key must be a plain word or a quoted text."],
    ["a: 'b\n", "A character is missing here."],
    ["- ".repeat(5000), "This is nested too deep."],
    ["a: ".repeat(5000), "This is not valid YAML: Nested mappings are not allowed in compact mappings."],
    ["[".repeat(100_000), "This is nested too deep."],
    [`a: &a [1, 2]\nb: [${"*a, ".repeat(200)}]\n`, "There are too many aliases."],
  ])("refuses %.20s", (text, fault) => {
    expect(read(text)).toBe(fault);
  });

  test("is not blown up by aliases of aliases", () => {
    const levels = Array.from({ length: 20 }, (_, n) => `l${n + 1}: &l${n + 1} [*l${n}, *l${n}, *l${n}, *l${n}]`);
    expect(read(["l0: &l0 [x]", ...levels].join("\n"))).toBe("There are too many aliases.");
  });
});
