import fc from "fast-check";
import { parse, stringify } from "smol-toml";
import { describe, expect, test } from "vitest";
import type { DocumentNode } from "../../src/infrastructure/documents/node.ts";
import { readToml } from "../../src/infrastructure/documents/toml.ts";

function plain(node: DocumentNode): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(plain);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
}

/** Each scalar as `key = the text where it is said to stand`. */
function stretches(text: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: DocumentNode, key: string): void => {
    if (node.kind === "scalar") found.push(`${key} = ${text.slice(node.start, node.end)}`);
    else if (node.kind === "list") for (const [index, item] of node.items.entries()) visit(item, `${key}[${index}]`);
    else for (const one of node.entries) visit(one.value, key === "" ? one.key : `${key}.${one.key}`);
  };
  const reading = readToml(text);
  if ("node" in reading) visit(reading.node, "");
  return found;
}

const key = fc.string({ minLength: 1 }).filter((name) => name !== "__proto__");
const values = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, fc.string(), fc.integer(), fc.boolean(), tie("list"), tie("table")),
  list: fc.array(fc.string(), { maxLength: 3 }),
  table: fc.dictionary(key, tie("value"), { maxKeys: 4 }),
})).table;

describe("TOML", () => {
  test("has the values that the parser gives, and places within the text", () => {
    fc.assert(
      fc.property(values, (table) => {
        const text = stringify(table);
        const reading = readToml(text);
        expect("node" in reading && plain(reading.node)).toEqual(parse(text));
      }),
    );
  });

  test("knows where keys and values stand", () => {
    const text = `a = 1 # one
"b.c" = "x # y"
d.e = [ 1,
  2 ] # two
t = """
f = "no"
"""
[g.'h i']
j = { k = 2 }
[[l]]
m = 3
[[l]]
m = 4
`;
    expect(stretches(text)).toEqual([
      "a = 1",
      'b.c = "x # y"',
      "d.e[0] = [ 1,\n  2 ]",
      "d.e[1] = [ 1,\n  2 ]",
      't = """\nf = "no"\n"""',
      "g.h i.j.k = { k = 2 }",
      "l[0].m = 3",
      "l[1].m = 4",
    ]);
  });

  test("reads alike with the line ends of Windows", () => {
    expect(stretches("[a]\r\nb = 1\r\nc = 'd'\r\n")).toEqual(["a.b = 1", "a.c = 'd'"]);
  });

  test("says where a text is wrong", () => {
    const reading = readToml("a = 1\nb = = 2\n");
    expect("detail" in reading && reading.start).toBeGreaterThanOrEqual(6);
  });

  test.each(["[".repeat(50_000), "a.".repeat(50_000), `a = ${"[".repeat(50_000)}`, '"'.repeat(9), 'a = """\n'])(
    "never hangs or throws",
    (text) => {
      expect(readToml(text)).toHaveProperty("detail");
    },
  );
});
