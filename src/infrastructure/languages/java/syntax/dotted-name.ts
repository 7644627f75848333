import { behind, type FlatTree, kindOf, textOf } from "../../../grammars/flat-tree.ts";

/**
 * The parts of a name with dots, `this` and `super` among them: `this.orders` gives `this` and `orders`. `undefined` for all that
 * is no such name. Without recursion, since a text may hold a name of any length.
 */
export function dottedName(tree: FlatTree, node: number): readonly string[] | undefined {
  const parts: string[] = [];
  for (let at = rootOf(tree, node); at < behind(tree, node); at += 1) {
    if (!isPart(kindOf(tree, at))) return undefined;
    parts.push(textOf(tree, at));
  }
  return parts;
}

/** What a name with dots begins with. */
export function rootOf(tree: FlatTree, node: number): number {
  let root = node;
  while (isLink(kindOf(tree, root))) root += 1;
  return root;
}

function isLink(kind: string): boolean {
  return kind === "field_access" || kind === "scoped_identifier";
}

function isPart(kind: string): boolean {
  return kind === "identifier" || kind === "this" || kind === "super";
}
