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
 * The path that an expression is; `undefined` for one that begins with something else than a name. Without recursion,
 * since a text may hold a chain of any length.
 */
export function pathOf(tree: FlatTree, node: number): Path | undefined {
  const members: string[] = [];
  let at = node;
  for (let kind = kindOf(tree, at); !kind.endsWith("identifier"); kind = kindOf(tree, at)) {
    const inner = innerOf(tree, at, kind);
    if (inner === undefined) return undefined;
    const member = memberOf(tree, at, kind);
    if (member !== undefined) members.push(member);
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
    case "type_instantiation_expression":
    case "qualified_type":
      return node + 1;
    case "parenthesized_expression":
      return node + 1 < behind(tree, node) ? node + 1 : undefined;
    case "unary_expression":
      return "*&".includes(tree.text.charAt(tree.starts[node] ?? 0)) ? childIn(tree, node, "operand") : undefined;
    default:
      return undefined;
  }
}

/** What is asked at a part of a path. The grammar takes `a[b[c.d]]` for type arguments, and what stands before for a type. */
function memberOf(tree: FlatTree, node: number, kind: string): string | undefined {
  switch (kind) {
    case "selector_expression":
      return `.${textOf(tree, childIn(tree, node, "field") ?? node)}`;
    case "qualified_type":
      return `.${textOf(tree, childIn(tree, node, "name") ?? node)}`;
    case "index_expression":
      return `[${indexOf(tree, childIn(tree, node, "index"))}]`;
    case "type_instantiation_expression":
      return `[${indexOf(tree, behind(tree, node + 1))}]`;
    default:
      return undefined;
  }
}

/** Indices are told as far as they are names or literals. */
function indexOf(tree: FlatTree, index: number | undefined): string {
  return index !== undefined && behind(tree, index) - index <= 3 ? compact(tree, index) : "";
}
