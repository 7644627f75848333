import { describe, expect, it } from "vitest";
import { grammar } from "../../src/infrastructure/grammars/grammar.ts";

/** The kinds of the nodes below the root of a parsed text. */
async function topOf(language: "go" | "java", text: string): Promise<readonly string[]> {
  const tree = (await grammar(language)).parse(text);
  const kinds = tree?.rootNode.namedChildren.map((node) => node?.type ?? "") ?? [];
  tree?.delete();
  return kinds;
}

describe("a grammar", () => {
  it("parses Go", async () => {
    expect(await topOf("go", "package shop\n\ntype Order struct{}\n")).toEqual(["package_clause", "type_declaration"]);
  });

  it("parses Java", async () => {
    expect(await topOf("java", "package shop;\n\nrecord Order(long id) {}\n")).toEqual([
      "package_declaration",
      "record_declaration",
    ]);
  });

  it("is loaded once", async () => {
    expect(await grammar("go")).toBe(await grammar("go"));
  });
});
