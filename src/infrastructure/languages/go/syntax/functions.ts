import type { FunctionDeclaration } from "../../../../domain/syntax/declaration.ts";
import type { Value } from "../../../../domain/syntax/value.ts";
import { childIn, endOf, startOf, textOf } from "../../../grammars/flat-tree.ts";
import type { Draft } from "./draft.ts";
import { modifiersOf } from "./exported.ts";
import { receiverOf } from "./nodes.ts";
import { parametersIn, resultsIn } from "./parameters.ts";
import { bind, type Scope } from "./scope.ts";
import { resultTypes, typeName } from "./type-name.ts";
import { other, type Reader, readInner, spotOf, type Use, type Walk } from "./walk.ts";

/** Readers of functions, with a name and without. */
export const functionReaders: Readonly<Record<string, Reader>> = {
  function_declaration: readFunction,
  method_declaration: readMethod,
  func_literal: readLambda,
  // Of an interface.
  method_elem: readContract,
};

/** What is known of a function before its signature is read. */
type Head = Omit<FunctionDeclaration, "parameters" | "results" | "endLine">;

function readFunction(walk: Walk, node: number): Value {
  const head = headOf(walk, node);
  // "Multiple such functions may be defined …, and the init identifier … cannot be referred to from anywhere".
  const kind = head.name === "init" ? "initializer" : "function";
  readBody(walk, node, add(walk, node, { ...head, kind }), { outer: walk.scope });
  return other;
}

function readMethod(walk: Walk, node: number): Value {
  const { owner, name, type } = receiverOf(walk.tree, node);
  const receiver = name === undefined ? {} : { receiver: name };
  const index = add(walk, node, { ...headOf(walk, node), kind: "method", owner, ...receiver });
  const scope: Scope = { outer: walk.scope };
  if (name !== undefined && type !== undefined) bind(scope, name, { type: typeName(walk, type) });
  readBody(walk, node, index, scope);
  return other;
}

function readContract(walk: Walk, node: number, { name = "" }: Use): Value {
  add(walk, node, { ...headOf(walk, node), kind: "method", owner: name });
  return other;
}

function readLambda(walk: Walk, node: number, { name, to, argumentOf }: Use): Value {
  const handed = argumentOf === undefined ? {} : { argumentOf };
  const head = { ...spotOf(walk, node), name: name ?? lastOf(to), kind: "lambda" as const, modifiers: [], ...handed };
  const index = add(walk, node, head);
  readBody(walk, node, index, { outer: walk.scope });
  return { kind: "function", function: index };
}

/** A function that is assigned to a field has the name of the field. */
function lastOf([target = ""]: readonly string[] = []): string {
  return target.slice(target.lastIndexOf(".") + 1);
}

function headOf(walk: Walk, node: number) {
  const at = childIn(walk.tree, node, "name") ?? node;
  const name = textOf(walk.tree, at);
  return { ...spotOf(walk, at), name, modifiers: modifiersOf(name) };
}

function add(walk: Walk, node: number, head: Head): number {
  const { tree, facts } = walk;
  const parameters = parametersIn(walk, childIn(tree, node, "parameters"));
  const results = resultTypes(tree, node).map((type) => typeName(walk, type));
  const endLine = walk.place(endOf(tree, node) - 1).line;
  facts.functions.push({ ...head, parameters, results, endLine });
  facts.reaches.push(startOf(tree, node), endOf(tree, node));
  return facts.functions.length - 1;
}

/** Reads what a function does; around its statements stands nothing of what stands around itself. */
function readBody(walk: Walk, node: number, index: number, scope: Scope): void {
  const declared: Draft<FunctionDeclaration> | undefined = walk.facts.functions[index];
  const body = childIn(walk.tree, node, "body");
  if (!declared || body === undefined) return;
  for (const { name, type } of declared.parameters) bind(scope, name, { type });
  for (const { name, type } of resultsIn(walk, node)) bind(scope, name, { type });
  const outside = { scope: walk.scope, in: walk.in, within: walk.within, statements: walk.statements };
  Object.assign(walk, { scope, in: index, within: undefined, statements: 0 });
  // Parameters belong to the block of the body.
  readInner(walk, body);
  declared.statements = walk.statements;
  Object.assign(walk, outside);
}
