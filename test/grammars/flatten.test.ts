import { describe, expect, test } from "vitest";
import type { Node } from "web-tree-sitter";
import {
  behind,
  childIn,
  childOfKind,
  endOf,
  fieldOf,
  type FlatTree,
  kindOf,
  startOf,
  textOf,
} from "../../src/infrastructure/grammars/flat-tree.ts";
import { createParseFlat } from "../../src/infrastructure/grammars/flatten.ts";
import { grammar } from "../../src/infrastructure/grammars/grammar.ts";

const parser = await grammar("java");
const parse = createParseFlat(parser, {
  root: "program",
  tokens: ["public", "+"],
  comments: ["line_comment", "block_comment"],
});

const shop = `package com.acme.order; // an order
public class Order {
  /* in cents */ int total = 1 + 2 + "💶".length();
  @Override public String toString() { return "Order " + total; }
}
`;

/** `kind text` of every node, by how deep it lies. */
function outline(tree: FlatTree, node = 0, depth = 0): readonly string[] {
  const inner: string[] = [];
  for (let child = node + 1; child < behind(tree, node); child = behind(tree, child))
    inner.push(...outline(tree, child, depth + 1));
  return [`${" ".repeat(depth)}${kindOf(tree, node)} ${textOf(tree, node)}`, ...inner];
}

/** The same by the nodes of the parser. */
function outlineOf(node: Node, depth = 0): readonly string[] {
  if (/comment$/u.test(node.type) || !(node.isNamed || ["public", "+"].includes(node.type))) return [];
  return [
    `${" ".repeat(depth)}${node.type} ${node.text}`,
    ...node.children.flatMap((one) => outlineOf(one, depth + 1)),
  ];
}

describe("a flat tree", () => {
  test.each([
    ["an order", shop],
    ["nothing", ""],
    ["many orders", shop.repeat(500)],
    ["a broken order", shop.slice(0, 90)],
  ])("holds the nodes of the parser: %s", (_, text) => {
    const tree = parser.parse(text);
    expect(outline(parse(text))).toEqual(tree ? outlineOf(tree.rootNode) : []);
    tree?.delete();
  });

  test("keeps comments apart", () => {
    const { comments } = parse(shop);
    expect([shop.slice(comments[0], comments[1]), shop.slice(comments[2], comments[3])]).toEqual([
      "// an order",
      "/* in cents */",
    ]);
  });

  test("finds children by field and by kind", () => {
    const tree = parse(shop);
    const type = childOfKind(tree, 0, "class_declaration") ?? 0;
    const name = childIn(tree, type, "name") ?? 0;
    expect([textOf(tree, name), fieldOf(tree, name), startOf(tree, name), endOf(tree, name)]).toEqual([
      "Order",
      "name",
      49,
      54,
    ]);
    expect(childIn(tree, type, "superclass")).toBeUndefined();
    expect(childOfKind(tree, type, "superclass")).toBeUndefined();
  });

  test("says where the text does not follow the grammar", () => {
    expect(parse(shop).faults).toEqual([]);
    expect(parse("class Order { int total }").faults).toEqual([23]);
    expect(parse("class Order { ] }\n".repeat(20)).faults).toHaveLength(5);
  });
});
