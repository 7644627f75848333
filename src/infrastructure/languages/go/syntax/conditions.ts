import type { Value } from "../../../../domain/syntax/value.ts";
import { behind, childIn, fieldOf, type FlatTree, kindOf } from "../../../grammars/flat-tree.ts";
import { importedName } from "./names.ts";
import { pathOf, written } from "./path.ts";
import { isTypeKind } from "./type-kinds.ts";
import { read, spotOf, type Use, used, type Walk } from "./walk.ts";

/** Reads a condition of a branch or a loop and notes what it asks. */
export function readCondition(walk: Walk, node: number, use: Use = used): Value {
  walk.facts.conditions.push({ ...spotOf(walk, node), reads: readsIn(walk, node) });
  return read(walk, node, use);
}

/** Variables and members in an expression; what imports explain is none, and of a method its receiver is asked. */
function readsIn(walk: Walk, node: number): readonly string[] {
  const { tree } = walk;
  const reads = new Set<string>();
  for (let at = node; at < behind(tree, node); ) {
    const path = isName(tree, at) ? pathOf(tree, at) : undefined;
    if (path && path.root !== "_" && !importedName(walk, path)) reads.add(written(path));
    at = path || isClosed(tree, at) ? behind(tree, at) : next(walk, at);
  }
  return [...reads];
}

function isName(tree: FlatTree, node: number): boolean {
  const kind = kindOf(tree, node);
  return kind === "identifier" || kind === "selector_expression" || isIndexed(kind);
}

function isIndexed(kind: string): boolean {
  return kind === "index_expression" || kind === "type_instantiation_expression";
}

/** Functions within have conditions of their own; types and keys ask nothing. */
function isClosed(tree: FlatTree, node: number): boolean {
  const kind = kindOf(tree, node);
  return kind === "func_literal" || isTypeKind(kind) || fieldOf(tree, node) === "key";
}

/** The node to look at next: behind the name of a function or a method. */
function next(walk: Walk, node: number): number {
  const { tree } = walk;
  if (kindOf(tree, node) !== "call_expression") return node + 1;
  const called = childIn(tree, node, "function") ?? node + 1;
  const path = pathOf(tree, called);
  const hasReceiver = kindOf(tree, called) === "selector_expression" && !(path && importedName(walk, path));
  return hasReceiver ? called + 1 : behind(tree, called);
}
