import type { Value } from "../../../../domain/syntax/value.ts";
import { behind, childIn, kindOf, startOf } from "../../../grammars/flat-tree.ts";
import { noteCondition } from "./conditions.ts";
import { readTypeName } from "./type-names.ts";
import { joined } from "./texts.ts";
import { other, read, readWithin, type Use, type Walk } from "./walk.ts";

/** Reads operands from left to right; a sum with a text in it is a text. */
export function readBinary(walk: Walk, node: number, use: Use): Value {
  const operator = operatorOf(walk, node);
  const operands = operandsOf(walk, node, operator);
  const [first = node + 1, ...rest] = operands;
  const piece: Use = operator === "+" ? { result: "used", isPiece: true } : { result: "used" };
  const isLazy = operator === "&&" || operator === "||";
  const values = [read(walk, first, piece)];
  for (const operand of rest) values.push(isLazy ? readWithin(walk, "branch", operand) : read(walk, operand, piece));
  const isText = operator === "+" && values.some((value, index) => isTextAt(walk, operands[index], value));
  return isText ? joined(walk, startOf(walk.tree, node), values, use) : other;
}

/** JLS 15.18: a sum is a text if a text is in it; characters alone add up to a number. */
function isTextAt({ tree }: Walk, node: number | undefined, { kind }: Value): boolean {
  return node !== undefined && (kind === "text" || kind === "joined") && kindOf(tree, node) !== "character_literal";
}

/** The operands that one operator ties together; a sum may be longer than a stack is deep. */
function operandsOf(walk: Walk, node: number, operator: string | undefined): readonly number[] {
  const { tree } = walk;
  const operands: number[] = [];
  let at = node;
  while (kindOf(tree, at) === "binary_expression" && operatorOf(walk, at) === operator) {
    const right = childIn(tree, at, "right");
    if (right !== undefined) operands.push(right);
    at += 1;
  }
  operands.push(at);
  return operands.reverse();
}

/** An operator that says something of its operands: `+`, `&&` or `||`. */
function operatorOf({ tree }: Walk, node: number): string | undefined {
  const operator = childIn(tree, node, "operator");
  return operator === undefined ? undefined : kindOf(tree, operator);
}

/** Reads `-1` as a number. */
export function readUnary(walk: Walk, node: number): Value {
  const operand = childIn(walk.tree, node, "operand");
  const value = operand === undefined ? other : read(walk, operand);
  const isNegative = operatorOf(walk, node) === "-";
  return value.kind === "number" && isNegative ? { kind: "number", text: `-${value.text}` } : other;
}

/** Reads `isPaid ? ship() : wait()`; either arm becomes what the whole does. */
export function readTernary(walk: Walk, node: number, use: Use): Value {
  const { tree } = walk;
  const condition = childIn(tree, node, "condition");
  const consequence = childIn(tree, node, "consequence");
  const alternative = childIn(tree, node, "alternative");
  if (condition !== undefined) noteCondition(walk, condition);
  if (consequence !== undefined) readWithin(walk, "branch", consequence, use);
  if (alternative !== undefined) readWithin(walk, "branch", alternative, use);
  return other;
}

/** Reads `(Order) value`: the value itself, of which a type is known now. */
export function readCast(walk: Walk, node: number, use: Use): Value {
  const { tree } = walk;
  const written = childIn(tree, node, "type");
  const inner = childIn(tree, node, "value");
  const type = written === undefined ? undefined : readTypeName(walk, written);
  const value = inner === undefined ? other : read(walk, inner, use);
  return value.kind === "name" && type ? { ...value, type } : value;
}

/** Reads what stands in parentheses as if it stood alone. */
export function readParenthesized(walk: Walk, node: number, use: Use): Value {
  return node + 1 < behind(walk.tree, node) ? read(walk, node + 1, use) : other;
}
