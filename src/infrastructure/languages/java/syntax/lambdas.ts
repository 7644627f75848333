import type { Exit } from "../../../../domain/syntax/statement.ts";
import type { Value } from "../../../../domain/syntax/value.ts";
import { behind, childIn, kindOf, startOf, textOf } from "../../../grammars/flat-tree.ts";
import { memberOf, noteCall, type Target } from "./calls.ts";
import { dottedName } from "./dotted-name.ts";
import type { Draft } from "./draft.ts";
import { enterFunction, type FunctionHead, leaveFunction, noteFunction } from "./functions.ts";
import { readParameters } from "./parameters.ts";
import { readTypeName } from "./type-names.ts";
import { dropped, read, returned, spotOf, type Use, type Walk } from "./walk.ts";

/** Reads `order -> order.ship()` or one with a block. */
export function readLambda(walk: Walk, node: number, use: Use): Value {
  const { tree } = walk;
  const list = childIn(tree, node, "parameters");
  const body = childIn(tree, node, "body");
  const parameters = list === undefined ? [] : readParameters(walk, list);
  const index = noteFunction(walk, node, { ...headOf(walk, node, use), parameters });
  if (body === undefined) return { kind: "function", function: index };

  const outside = enterFunction(walk, index);
  if (kindOf(tree, body) === "block") read(walk, body, dropped);
  else beginReturn(walk, body).values = [read(walk, body, returned)];
  leaveFunction(walk, outside);
  return { kind: "function", function: index };
}

/**
 * Reads `orders::save`. It is the function that it stands for (JLS 15.13.3): a lambda that does nothing but call the method. What
 * it hands on is not known.
 */
export function readMethodReference(walk: Walk, node: number, use: Use): Value {
  const { tree } = walk;
  const index = noteFunction(walk, node, headOf(walk, node, use));
  const name = lastChild(walk, node);
  const isNew = kindOf(tree, name) === "new";
  const target = isNew ? typeOf(walk, node + 1) : targetOf(walk, node + 1, textOf(tree, name));
  if (!target) return { kind: "function", function: index };

  const outside = enterFunction(walk, index);
  const at = startOf(tree, isNew ? node + 1 : name);
  const exit = beginReturn(walk, node);
  exit.values = [
    { kind: "call", call: noteCall(walk, { kind: isNew ? "new" : "call", ...target, at, use: returned }) },
  ];
  leaveFunction(walk, outside);
  return { kind: "function", function: index };
}

function headOf(walk: Walk, node: number, { to, argumentOf }: Use): FunctionHead {
  const [target = ""] = to?.length === 1 ? to : [];
  const name = target.slice(target.lastIndexOf(".") + 1);
  return { at: startOf(walk.tree, node), name, kind: "lambda", argumentOf };
}

/** An expression as the body of a function is what it returns. */
function beginReturn(walk: Walk, node: number): Draft<Exit> {
  walk.statements += 1;
  const exit: Draft<Exit> = { ...spotOf(walk, node), kind: "return", values: [] };
  walk.facts.exits.push(exit);
  return exit;
}

/** What `Order::new` makes. */
function typeOf(walk: Walk, node: number): Target | undefined {
  const callee = isList(walk, node) ? undefined : readTypeName(walk, node)?.name;
  return callee && { callee };
}

/** The method that is named: of a type that is written as no expression can be, or of all that has a value. */
function targetOf(walk: Walk, node: number, method: string): Target | undefined {
  const kind = kindOf(walk.tree, node);
  if (isList(walk, node)) return undefined;
  if (typeKinds.has(kind)) {
    const name = readTypeName(walk, node)?.name;
    return name && { callee: { ...name, name: `${name.name}.${method}` } };
  }
  const parts = dottedName(walk.tree, node);
  return parts ? memberOf(walk, node, parts, method) : { callee: { name: method }, on: read(walk, node) };
}

const typeKinds = new Set(["type_identifier", "scoped_type_identifier", "generic_type"]);

/** `String[]::new` and `int[]::clone` call nothing that anybody declares. */
function isList({ tree }: Walk, node: number): boolean {
  const kind = kindOf(tree, node);
  return kind === "array_type" || kind === "annotated_type" || /^(?:integral|floating_point|boolean)_type$/u.test(kind);
}

function lastChild({ tree }: Walk, node: number): number {
  let last = node + 1;
  for (let child = last; child < behind(tree, node); child = behind(tree, child)) last = child;
  return last;
}
