import type { Write } from "../../../../domain/syntax/statement.ts";
import type { Value } from "../../../../domain/syntax/value.ts";
import { childIn, childOfKind, kindOf, startOf, textOf } from "../../../grammars/flat-tree.ts";
import { dottedName } from "./dotted-name.ts";
import type { Draft } from "./draft.ts";
import { meaningOf } from "./meaning.ts";
import { type Binding, ownerOf, variableNamed } from "./scope.ts";
import { other, read, spotAt, type Use, type Walk } from "./walk.ts";

/** Reads `total = 1`, `this.total += tax`, `lines[0] = line`. */
export function readAssignment(walk: Walk, node: number): Value {
  const { tree } = walk;
  const left = childIn(tree, node, "left") ?? node + 1;
  const right = childIn(tree, node, "right");
  const parts = dottedName(tree, left);
  const write = parts ? noteWrite(walk, left, parts) : noteWriteOn(walk, left);
  if (right === undefined) return other;

  const isPlain = childOfKind(tree, node, "=") !== undefined;
  const use: Use = parts && isPlain ? { result: "assigned", to: [parts.join(".")] } : { result: "used" };
  const value = read(walk, right, use);
  if (!isPlain) return other;
  if (write) write.value = value;
  return value.kind === "list" ? other : value;
}

/** Reads `count++` and its kin. */
export function readUpdate(walk: Walk, node: number): Value {
  const operand = unwrapped(walk, node + 1);
  const parts = dottedName(walk.tree, operand);
  if (parts) noteWrite(walk, operand, parts);
  else noteWriteOn(walk, operand);
  return other;
}

function unwrapped({ tree }: Walk, node: number): number {
  let at = node;
  while (kindOf(tree, at) === "parenthesized_expression") at += 1;
  return at;
}

/** Notes what is assigned to a name, if that is a field. */
function noteWrite(walk: Walk, node: number, parts: readonly string[]): Draft<Write> | undefined {
  const { tree, facts } = walk;
  const field = parts.at(-1) ?? "";
  const object = parts.slice(0, -1);
  const at = childIn(tree, node, "field") ?? node;
  const found = object.length > 0 ? objectOf(walk, object) : implicitObject(walk, field);
  if (!found) return undefined;

  const write: Draft<Write> = { ...spotAt(walk, startOf(tree, at)), ...found, field };
  facts.writes.push(write);
  return write;
}

/** Of an object that is the result of much, this is enough to know it again. */
const longestObject = 200;

/** Notes an assignment to a field of an object that has no name; all else is read as it stands. */
function noteWriteOn(walk: Walk, node: number): Draft<Write> | undefined {
  const { tree, facts } = walk;
  const field = childIn(tree, node, "field");
  const object = childIn(tree, node, "object");
  if (field === undefined || object === undefined) {
    read(walk, node);
    return undefined;
  }
  const on = textOf(tree, object).slice(0, longestObject).replace(/\s+/gu, "");
  const write: Draft<Write> = { ...spotAt(walk, startOf(tree, field)), on, field: textOf(tree, field) };
  facts.writes.push(write);
  read(walk, object);
  return write;
}

function objectOf(walk: Walk, object: readonly string[]): Pick<Write, "on" | "type"> {
  const { type, name, isType } = meaningOf(walk, object);
  const found = type ?? (isType && name ? ({ kind: "named", name } as const) : undefined);
  return { on: object.join("."), ...(found && { type: found }) };
}

/** The object whose field a name alone is; a name that the file does not declare can only be inherited. */
function implicitObject(walk: Walk, field: string): Pick<Write, "on" | "type"> | undefined {
  const variable: Binding | undefined = variableNamed(walk.scope, field);
  const around = ownerOf(walk.scope);
  if (!variable) return around && { on: "this", type: around.self };
  const { owner, isStatic } = variable;
  if (!owner) return undefined;
  if (isStatic) return { on: owner.name, type: owner.self };
  return { on: owner === around ? "this" : `${owner.name}.this`, type: owner.self };
}
