import type { Value } from "../../../../domain/syntax/value.ts";
import { behind, childIn, childOfKind, kindOf, textOf } from "../../../grammars/flat-tree.ts";
import { readTypeName } from "./type-names.ts";
import { noteVariable } from "./variables.ts";
import { other, read, type Walk } from "./walk.ts";

/** Reads `payment instanceof Card card`. */
export function readInstanceOf(walk: Walk, node: number): Value {
  const { tree } = walk;
  const left = childIn(tree, node, "left");
  const right = childIn(tree, node, "right");
  const name = childIn(tree, node, "name");
  const pattern = childIn(tree, node, "pattern");
  if (left !== undefined) read(walk, left);
  const isFinal = childOfKind(tree, node, "final") !== undefined;
  if (name !== undefined && right !== undefined) noteVariable(walk, name, { type: readTypeName(walk, right), isFinal });
  if (pattern !== undefined) read(walk, pattern);
  return other;
}

/** Reads `Card card`, in a case or within the pattern of a record; `_` declares nothing. */
export function readTypePattern(walk: Walk, node: number): Value {
  const { tree } = walk;
  const name = behind(tree, node + 1);
  if (name < behind(tree, node) && kindOf(tree, name) === "identifier" && textOf(tree, name) !== "_")
    noteVariable(walk, name, { type: readTypeName(walk, node + 1) });
  return other;
}

/** Reads `Money(var amount, Currency currency)`: the name of the record is none of a variable. */
export function readRecordPattern(walk: Walk, node: number): Value {
  const { tree } = walk;
  const body = behind(tree, node + 1);
  if (body < behind(tree, node)) read(walk, body);
  return other;
}
