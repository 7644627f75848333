import type { FunctionDeclaration } from "../../../../domain/syntax/declaration.ts";
import type { Draft } from "./draft.ts";
import { noteExit } from "./exit.ts";
import { hoistVariables } from "./hoist-var.ts";
import { type Marks, marksOf } from "./marks.ts";
import { bind, declared, enterScope, leaveScope } from "./names.ts";
import { parametersOf } from "./parameter.ts";
import { type FunctionLike, type Naming, type Reading, around } from "./reading.ts";
import { resultsOf } from "./results.ts";
import { annotated } from "./type-name.ts";
import { bindTypeParameters } from "./type-parameters.ts";

/** Reads a function with all that is in it; its index. */
export function enterFunction(reading: Reading, node: FunctionLike, naming: Naming): number {
  const { facts, here, names } = reading;
  const index = facts.functions.length;
  const noted = draftOf(reading, node, naming);
  facts.functions.push(noted);

  // Decorators are called where the class is made, not by the function.
  const marks = node.type === "StaticBlock" ? [] : node.params.map(({ decorators }) => marksOf(reading, decorators));
  const outer = { ...here };
  const scope = enterScope(names);
  // Arrows have no `this` of their own.
  const self = node.type === "ArrowFunctionExpression" ? here.self : naming.owner;
  Object.assign(here, { in: index, within: undefined, statements: 0, returns: [], throws: 0, reads: undefined, self });
  if (node.type === "FunctionExpression" && node.id) bind(names, node.id.name, declared);
  if (node.type !== "StaticBlock") readSignature(reading, node, { noted, marks });
  if (readBody(reading, node)) noted.statements = here.statements;
  if (isUntold(node)) noted.results = resultsOf(here.returns, node.async);
  leaveScope(names, scope);
  Object.assign(here, outer);
  return index;
}

function draftOf(reading: Reading, { end }: FunctionLike, naming: Naming): Draft<FunctionDeclaration> {
  const { name, kind, owner, modifiers, marks, argumentOf, at } = naming;
  const { line, column } = reading.positionOf(at);
  const endLine = reading.positionOf(end - 1).line;
  const noted: Draft<FunctionDeclaration> = around(
    { line, column, name, kind, modifiers, parameters: [], results: [], endLine },
    reading.here,
  );
  if (owner !== undefined) noted.owner = owner;
  if (marks) noted.marks = marks;
  if (argumentOf !== undefined) noted.argumentOf = argumentOf;
  return noted;
}

type Signature = Exclude<FunctionLike, { readonly type: "StaticBlock" }>;

/** What a signature is told to. */
interface Told {
  readonly noted: Draft<FunctionDeclaration>;
  /** Of each parameter. */
  readonly marks: readonly Marks[];
}

function readSignature(reading: Reading, node: Signature, { noted, marks }: Told): void {
  bindTypeParameters(reading, node.typeParameters);
  noted.parameters = parametersOf(reading, node.params, marks);
  const result = annotated(reading, node.returnType);
  if (result && result.name?.name !== "void") noted.results = [result];
}

/** True for a function whose result only what it returns can tell. */
function isUntold(node: FunctionLike): node is Extract<FunctionLike, { readonly async: boolean }> {
  return "async" in node && !node.returnType && !node.generator && node.body !== null;
}

/** Reads what a function does; false for a contract, which has no body. */
function readBody(reading: Reading, node: FunctionLike): boolean {
  if (node.type === "TSMethodSignature" || !node.body) return false;
  if (node.type === "StaticBlock") reading.run(node.body);
  else if (node.body.type === "BlockStatement") {
    hoistVariables(reading, node.body.body);
    reading.run(node.body.body);
  } else {
    reading.here.statements = 1;
    noteExit(reading, { kind: "return", at: node.body.start, argument: node.body });
  }
  return true;
}
