import type { Name } from "../../../../domain/syntax/name.ts";
import type { Value } from "../../../../domain/syntax/value.ts";
import { childIn, type FlatTree, kindOf, startOf, textOf } from "../../../grammars/flat-tree.ts";
import { importedName, nameValue, readIndices } from "./names.ts";
import { compact } from "./nodes.ts";
import { pathOf } from "./path.ts";
import { lookUp } from "./scope.ts";
import { nameOf } from "./type-name.ts";
import { read, readWithin, type Use, type Walk } from "./walk.ts";

/** What is called, and on which value. A function that is itself a value has no name: it is what it is called on. */
export interface Callee {
  readonly callee: Name;
  readonly on?: Value;
}

const nameless: Name = { name: "" };

/** Reads what stands before the arguments of a call. */
export function calleeOf(walk: Walk, called: number, use: Use): Callee {
  const { tree } = walk;
  switch (kindOf(tree, called)) {
    case "identifier":
    case "type_identifier":
    case "qualified_type":
      return { callee: nameOf(walk, called) };
    case "selector_expression":
      return ofSelector(walk, called);
    case "generic_type":
      return { callee: nameless, on: { kind: "name", path: compact(tree, called) } };
    case "func_literal":
      return { callee: nameless, on: use.later ? readWithin(walk, use.later, called) : read(walk, called) };
    default:
      return { callee: nameless, on: read(walk, called) };
  }
}

function ofSelector(walk: Walk, called: number): Callee {
  const { tree } = walk;
  const operand = childIn(tree, called, "operand") ?? called + 1;
  const path = pathOf(tree, called);
  const asked = path && path.members.length === 1 ? importedName(walk, path) : undefined;
  if (asked) return { callee: asked };

  const callee = { name: textOf(tree, childIn(tree, called, "field") ?? called) };
  const root = pathOf(tree, operand);
  if (!root) return { callee, on: read(walk, operand) };
  readIndices(walk, operand, root);
  return { callee, on: nameValue(walk, operand, root) };
}

/**
 * The function before type arguments. What looks like them may be an index into a list of functions as well: it is one
 * where the file declares what stands before it as a variable.
 */
export function withoutTypeArguments(walk: Walk, called: number): number {
  const { tree } = walk;
  const kind = kindOf(tree, called);
  const operand = kind === "index_expression" || kind === "generic_type" ? called + 1 : undefined;
  return operand !== undefined && mayBeGeneric(walk, operand) ? operand : called;
}

function mayBeGeneric({ tree, scope, packages }: Walk, node: number): boolean {
  const kind = kindOf(tree, node);
  if (kind === "identifier" || kind === "type_identifier") return !lookUp(scope, textOf(tree, node));
  const isSelected =
    kind === "qualified_type" || (kind === "selector_expression" && kindOf(tree, node + 1) === "identifier");
  const root = isSelected ? textOf(tree, node + 1) : "";
  return packages.has(root) && !lookUp(scope, root);
}

/** Where the name stands that a call is known by: the last one. */
export function lastNameOf(tree: FlatTree, called: number): number {
  const kind = kindOf(tree, called);
  const field = kind === "selector_expression" ? "field" : "name";
  return startOf(tree, childIn(tree, called, field) ?? called);
}
