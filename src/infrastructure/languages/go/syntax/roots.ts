import { behind, type FlatTree, textOf } from "../../../grammars/flat-tree.ts";

/**
 * Names that stand before a dot, and whether each may be a package: the Go specification lets a package stand nowhere else,
 * and only what is exported behind the dot.
 */
export function rootsOf(tree: FlatTree): ReadonlyMap<string, boolean> {
  const identifier = tree.kindNames.indexOf("identifier");
  const selector = tree.kindNames.indexOf("selector_expression");
  const qualified = tree.kindNames.indexOf("qualified_type");
  const roots = new Map<string, boolean>();
  const others = new Set<string>();
  for (let node = 0; node < behind(tree, 0); node += 1) {
    const kind = tree.kinds[node];
    if (kind === qualified || (kind === selector && isIdentifier(tree, node + 1))) {
      const name = textOf(tree, node + 1);
      roots.set(name, (roots.get(name) ?? true) && isExportedBehind(tree, node + 1));
      node += 1;
    } else if (kind === identifier) others.add(textOf(tree, node));
  }
  for (const name of others) if (roots.has(name)) roots.set(name, false);
  return roots;
}

function isIdentifier(tree: FlatTree, node: number): boolean {
  return tree.kindNames[tree.kinds[node] ?? 0] === "identifier";
}

function isExportedBehind(tree: FlatTree, node: number): boolean {
  return /^\p{Lu}/u.test(textOf(tree, behind(tree, node)));
}
