import type { Parameter } from "../../../../domain/syntax/declaration.ts";
import type { TypeName } from "../../../../domain/syntax/name.ts";
import { behind, childIn, childOfKind, kindOf, startOf, textOf } from "../../../grammars/flat-tree.ts";
import { readHeading } from "./marks.ts";
import { bind, type Scope } from "./scope.ts";
import { listOf, readTypeName } from "./type-names.ts";
import type { Walk } from "./walk.ts";

/** Makes parameters known in the scope of their function. */
export function bindParameters(scope: Scope, parameters: readonly Parameter[]): void {
  for (const { name, type } of parameters) bind(scope, name, { type });
}

/** Reads the parameters of a function, or the components of a record. */
export function readParameters(walk: Walk, list: number): readonly Parameter[] {
  const { tree } = walk;
  if (kindOf(tree, list) === "identifier") return [untyped(walk, list)];
  const parameters: Parameter[] = [];
  for (let child = list + 1; child < behind(tree, list); child = behind(tree, child)) {
    if (kindOf(tree, child) === "identifier") parameters.push(untyped(walk, child));
    const name = nameOfParameter(walk, child);
    if (name !== undefined) parameters.push(typed(walk, child, name));
  }
  return parameters;
}

/** The name of a parameter, variable ones among them; the receiver that JLS 8.4 allows has none. */
export function nameOfParameter({ tree }: Walk, node: number): number | undefined {
  const declarator = childOfKind(tree, node, "variable_declarator");
  return childIn(tree, declarator ?? node, "name");
}

/** The type of a parameter; several values are a list. */
export function typeOfParameter(walk: Walk, node: number): TypeName | undefined {
  const { tree } = walk;
  const written = childIn(tree, node, "type");
  if (written !== undefined) return listOf(walk, readTypeName(walk, written), childIn(tree, node, "dimensions"));

  const first = childOfKind(tree, node, "modifiers") === undefined ? node + 1 : behind(tree, node + 1);
  const type = readTypeName(walk, first);
  return type && { kind: "list", of: [type] };
}

function typed(walk: Walk, node: number, name: number): Parameter {
  const { tree, positions } = walk;
  const type = typeOfParameter(walk, node);
  const { marks } = readHeading(walk, node);
  const { line, column } = positions.at(startOf(tree, name));
  return { line, column, name: textOf(tree, name), ...(type && { type }), ...(marks.length > 0 && { marks }) };
}

/** A parameter of a lambda whose type the compiler infers. */
function untyped({ tree, positions }: Walk, node: number): Parameter {
  const { line, column } = positions.at(startOf(tree, node));
  return { line, column, name: textOf(tree, node) };
}
