import type { Name } from "../../../../domain/syntax/name.ts";
import type { Call } from "../../../../domain/syntax/statement.ts";
import type { Argument, Value } from "../../../../domain/syntax/value.ts";
import { behind, childIn, childOfKind, startOf, textOf } from "../../../grammars/flat-tree.ts";
import { dottedName } from "./dotted-name.ts";
import { meaningOf } from "./meaning.ts";
import { valueOfName } from "./named-values.ts";
import { declaresMethod } from "./scope.ts";
import { read, spotAt, type Use, type Walk } from "./walk.ts";

/** What is called, and on which value. */
export interface Target {
  readonly callee: Name;
  readonly on?: Value;
}

/** What is known of a call before its arguments are read. */
interface CallHead extends Target {
  readonly kind: Call["kind"];
  /** Offset of the last part of the name that is called. */
  readonly at: number;
  readonly use: Use;
}

/** Notes a call whose arguments are still to be read; gives its index in `Syntax.calls`. */
export function noteCall(walk: Walk, { kind, callee, on, at, use }: CallHead): number {
  const call = {
    ...spotAt(walk, at),
    kind,
    callee,
    ...(on && { on }),
    arguments: [],
    result: use.result,
    ...(use.to && { to: use.to }),
  };
  return walk.facts.calls.push(call) - 1;
}

/** Reads what is handed to a call. */
export function readArguments(walk: Walk, index: number, list: number | undefined): void {
  const call = walk.facts.calls[index];
  if (list === undefined || !call) return;

  const use: Use = { result: "argument", argumentOf: index };
  const values: Argument[] = [];
  for (let child = list + 1; child < behind(walk.tree, list); child = behind(walk.tree, child))
    values.push(read(walk, child, use));
  call.arguments = values;
}

/** Reads `save(…)`, `Order.of(…)` or `repository.find(…).ship(…)`. */
export function readCall(walk: Walk, node: number, use: Use): Value {
  const { tree } = walk;
  const name = childIn(tree, node, "name") ?? node;
  const target = targetOf(walk, node, textOf(tree, name));
  const call = noteCall(walk, { kind: "call", ...target, at: startOf(tree, name), use });
  readArguments(walk, call, childIn(tree, node, "arguments"));
  return { kind: "call", call };
}

/** Reads `this(…)` and `super(…)`, with which constructors begin. */
export function readConstructorCall(walk: Walk, node: number): Value {
  const { tree } = walk;
  walk.statements += 1;
  const object = childIn(tree, node, "object");
  const on = object === undefined ? undefined : read(walk, object);
  const name = childIn(tree, node, "constructor") ?? node;
  const target = { callee: { name: textOf(tree, name) }, ...(on && { on }) };
  const call = noteCall(walk, { kind: "call", ...target, at: startOf(tree, name), use: { result: "dropped" } });
  readArguments(walk, call, childIn(tree, node, "arguments"));
  return { kind: "call", call };
}

function targetOf(walk: Walk, node: number, method: string): Target {
  const { tree } = walk;
  const object = childIn(tree, node, "object");
  if (object === undefined) return { callee: explained(walk, method) };

  const parts = dottedName(tree, object);
  if (!parts) return { callee: { name: method }, on: read(walk, object) };
  // JLS 15.12: `Payable.super.pay()`.
  const isAbove = parts.at(-1) !== "super" && childOfKind(tree, node, "super") !== undefined;
  return memberOf(walk, object, isAbove ? [...parts, "super"] : parts, method);
}

/** A method of what a name with dots stands for: of a type, or of a value. */
export function memberOf(walk: Walk, at: number, parts: readonly string[], method: string): Target {
  const meaning = meaningOf(walk, parts);
  const { name, isType } = meaning;
  if (name && isType) return { callee: { ...name, name: `${name.name}.${method}` } };
  return { callee: { name: method }, on: valueOfName(walk, at, parts, meaning) };
}

/** A method without anything before it is the type's own, unless it is imported. */
function explained({ imports, scope }: Walk, method: string): Name {
  const imported = imports.members.get(method);
  return imported && !declaresMethod(scope, method) ? imported : { name: method };
}
