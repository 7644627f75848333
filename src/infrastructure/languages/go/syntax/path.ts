import { behind, childIn, type FlatTree, kindOf, textOf } from "../../../grammars/flat-tree.ts";
import { compact, longestPath } from "./nodes.ts";

/** A variable, or a member of one, as written: pointers and assertions are looked through. */
export interface Path {
  readonly root: string;
  /** Node of the root. */
  readonly at: number;
  /** What is asked of the root, each with its sign: `.orders`, `[i]`. */
  readonly members: readonly string[];
}

/**
 * The path that an expression is; `undefined` for one that begins with something else than a name. Without recursion, since a
 * text may hold a chain of any length.
 */
export function pathOf(tree: FlatTree, node: number): Path | undefined {
  const members: string[] = [];
  let at = node;
  for (let kind = kindOf(tree, at); kind !== "identifier"; kind = kindOf(tree, at)) {
    const inner = innerOf(tree, at, kind);
    if (inner === undefined) return undefined;
    if (kind === "selector_expression") members.push(`.${textOf(tree, childIn(tree, at, "field") ?? at)}`);
    if (kind === "index_expression") members.push(`[${indexOf(tree, at)}]`);
    at = inner;
  }
  return { root: textOf(tree, at), at, members: members.reverse() };
}

/** A path as one text. */
export function written({ root, members }: Path): string {
  return (root + members.join("")).slice(0, longestPath);
}

/** What a part of a path is asked of; `undefined` for what is no part of one. */
function innerOf(tree: FlatTree, node: number, kind: string): number | undefined {
  switch (kind) {
    case "selector_expression":
    case "index_expression":
    case "type_assertion_expression":
      return childIn(tree, node, "operand");
    case "parenthesized_expression":
      return node + 1 < behind(tree, node) ? node + 1 : undefined;
    case "unary_expression":
      return "*&".includes(tree.text.charAt(tree.starts[node] ?? 0)) ? childIn(tree, node, "operand") : undefined;
    default:
      return undefined;
  }
}

/** Indices are told as far as they are names or literals. */
function indexOf(tree: FlatTree, node: number): string {
  const index = childIn(tree, node, "index");
  return index !== undefined && behind(tree, index) - index <= 3 ? compact(tree, index) : "";
}
