import type { Call } from "../../../../domain/syntax/statement.ts";
import type { Argument, Value } from "../../../../domain/syntax/value.ts";
import { behind, childIn, kindOf, startOf, textOf } from "../../../grammars/flat-tree.ts";
import { type Callee, calleeOf, lastNameOf, withoutTypeArguments } from "./callee.ts";
import type { Draft } from "./draft.ts";
import { childrenIn } from "./nodes.ts";
import { lookUp } from "./scope.ts";
import { nameOf } from "./type-name.ts";
import { typeOf } from "./type-of.ts";
import { isTypeKind } from "./type-kinds.ts";
import { other, type Reader, read, spotAt, spotOf, type Use, type Walk } from "./walk.ts";

/** Readers of calls and conversions. */
export const callReaders: Readonly<Record<string, Reader>> = {
  call_expression: readCall,
  type_conversion_expression: readConversion,
};

function readCall(walk: Walk, node: number, use: Use): Value {
  const { tree } = walk;
  const called = withoutTypeArguments(walk, withoutBrackets(walk, childIn(tree, node, "function") ?? node + 1));
  const handed = childIn(tree, node, "arguments");
  const values = handed === undefined ? [] : childrenIn(tree, handed);
  if (isConversion(walk, called))
    return values[0] === undefined ? other : readConverted(walk, values[0], { use, node });

  const builtIn = kindOf(tree, called) === "identifier" ? textOf(tree, called) : "";
  if (lookUp(walk.scope, builtIn)) return note(walk, called, { use, values });
  if (builtIn === "panic") return readPanic(walk, called, { use, values });
  const created = builtIn === "new" ? createdBy(walk, values[0]) : undefined;
  return created === undefined ? note(walk, called, { use, values }) : create(walk, created, use);
}

/** `f[T](x)` is a call or a conversion, which only the declaration of `f` tells; `[]byte(x)` is a conversion. */
function readConversion(walk: Walk, node: number, use: Use): Value {
  const { tree } = walk;
  const operand = childIn(tree, node, "operand");
  const type = childIn(tree, node, "type");
  if (operand === undefined || type === undefined) return other;
  if (kindOf(tree, type) !== "generic_type") return readConverted(walk, operand, { use, node });
  return note(walk, withoutTypeArguments(walk, type), { use, values: [operand] });
}

/** What is converted is the value itself, with a type that is now known. */
function readConverted(
  walk: Walk,
  operand: number,
  { use, node }: { readonly use: Use; readonly node: number },
): Value {
  const value = read(walk, operand, use);
  const type = value.kind === "name" ? typeOf(walk, node) : undefined;
  return value.kind === "name" && type ? { ...value, type } : value;
}

function withoutBrackets({ tree }: Walk, node: number): number {
  let at = node;
  while (kindOf(tree, at) === "parenthesized_expression" && at + 1 < behind(tree, at)) at += 1;
  return at;
}

/** `(*Order)(x)`, `(func())(x)`. */
function isConversion({ tree }: Walk, called: number): boolean {
  const kind = kindOf(tree, called);
  return isTypeKind(kind) || (kind === "unary_expression" && tree.text.charAt(startOf(tree, called)) === "*");
}

/** Node of the named type that `new` creates; since Go 1.26 it takes a value as well. */
function createdBy({ tree, scope }: Walk, type: number | undefined): number | undefined {
  if (type === undefined || lookUp(scope, textOf(tree, type))) return undefined;
  const kind = kindOf(tree, type);
  return kind === "type_identifier" || kind === "qualified_type" || kind === "generic_type" ? type : undefined;
}

function create(walk: Walk, type: number, use: Use): Value {
  const { tree } = walk;
  const name = kindOf(tree, type) === "generic_type" ? type + 1 : type;
  const callee = nameOf(walk, name);
  return add(walk, { kind: "new", ...spotAt(walk, lastNameOf(tree, name), use.later), callee, ...emptyHanded(use) });
}

/** How a call is read. */
interface Handed {
  readonly use: Use;
  readonly values: readonly number[];
}

function note(walk: Walk, called: number, { use, values }: Handed): Value {
  const spot = spotAt(walk, lastNameOf(walk.tree, called), use.later);
  const draft: Draft<Call> = { kind: "call", ...spot, callee: { name: "" }, ...emptyHanded(use) };
  const value = add(walk, draft);
  const found: Callee = calleeOf(walk, called, use);
  draft.callee = found.callee;
  if (found.on) draft.on = found.on;
  draft.arguments = values.map((one): Argument => read(walk, one, { result: "argument", argumentOf: value.call }));
  return value;
}

function emptyHanded({ result, to }: Use) {
  return { arguments: [], result, ...(to && { to }) };
}

function add({ facts }: Walk, call: Draft<Call>) {
  facts.calls.push(call);
  return { kind: "call" as const, call: facts.calls.length - 1 };
}

/** "The panic function … terminates the execution" of the function (Go specification, "Handling panics"). */
function readPanic(walk: Walk, called: number, handed: Handed): Value {
  const exit = { kind: "throw" as const, ...spotOf(walk, called), values: [] as readonly Value[] };
  walk.facts.exits.push(exit);
  const value = note(walk, called, handed);
  if (value.kind === "call") exit.values = walk.facts.calls[value.call]?.arguments ?? [];
  return value;
}
