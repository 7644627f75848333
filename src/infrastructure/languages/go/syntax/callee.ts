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
      return { callee: { name: textOf(tree, called) } };
    case "selector_expression":
      return ofSelector(walk, called);
    case "generic_type":
      return ofGeneric(walk, called);
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

/** What looks like a type with arguments: a generic function or type, or an element of a list of functions. */
function ofGeneric(walk: Walk, called: number): Callee {
  const { tree } = walk;
  const name = nameOf(walk, called + 1);
  const [root = ""] = name.name.split(".", 1);
  const isElement = name.from === undefined && (name.name.includes(".") || lookUp(walk.scope, root) !== undefined);
  return isElement ? { callee: nameless, on: { kind: "name", path: compact(tree, called) } } : { callee: name };
}

/** Where the name stands that a call is known by: the last one. */
export function lastNameOf(tree: FlatTree, called: number): number {
  switch (kindOf(tree, called)) {
    case "selector_expression":
      return startOf(tree, childIn(tree, called, "field") ?? called);
    case "qualified_type":
      return startOf(tree, childIn(tree, called, "name") ?? called);
    case "generic_type":
      return lastNameOf(tree, called + 1);
    default:
      return startOf(tree, called);
  }
}
