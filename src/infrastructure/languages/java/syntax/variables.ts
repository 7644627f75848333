import type { TypeName } from "../../../../domain/syntax/name.ts";
import type { Variable } from "../../../../domain/syntax/declaration.ts";
import type { Value } from "../../../../domain/syntax/value.ts";
import { behind, childIn, kindOf, textOf } from "../../../grammars/flat-tree.ts";
import type { Draft } from "./draft.ts";
import { hasModifier } from "./marks.ts";
import { bind } from "./scope.ts";
import { listOf, readTypeName } from "./type-names.ts";
import { other, read, spotOf, type Walk } from "./walk.ts";

/** Reads the variables of a declaration among statements. */
export function readVariables(walk: Walk, node: number): Value {
  walk.statements += 1;
  return readDeclarators(walk, node);
}

/** Reads variables of one type: `Order first = …, second`. */
export function readDeclarators(walk: Walk, node: number): Value {
  const { tree } = walk;
  const written = childIn(tree, node, "type");
  const type = written === undefined ? undefined : readTypeName(walk, written);
  const isFinal = hasModifier(tree, node, "final");
  for (let child = node + 1; child < behind(tree, node); child = behind(tree, child))
    if (kindOf(tree, child) === "variable_declarator") readDeclarator(walk, child, { type, isFinal });
  return other;
}

/** What is known of a variable before its value is read. */
interface Declared {
  readonly type?: TypeName | undefined;
  readonly isFinal?: boolean;
}

/** Reads one variable with its dimensions and its value: also a resource, and what a loop goes through. */
export function readDeclarator(walk: Walk, node: number, { type, isFinal }: Declared): void {
  const { tree } = walk;
  const name = childIn(tree, node, "name");
  if (name === undefined) return;

  const its = listOf(walk, type, childIn(tree, node, "dimensions"));
  const variable = noteVariable(walk, name, { type: its, isFinal: isFinal ?? false });
  const written = childIn(tree, node, "value");
  if (written === undefined) return;
  const value = read(walk, written, { result: "assigned", to: variable.names });
  variable.value = value;
  const inferred = its ? undefined : typeOfValue(walk, written, value);
  if (!inferred) return;
  variable.type = inferred;
  bind(walk.scope, textOf(tree, name), { type: inferred });
}

/** Notes a variable and makes it known from here on; `_` is none (JLS 14.4). */
export function noteVariable(walk: Walk, name: number, { type, isFinal }: Declared): Draft<Variable> {
  const text = textOf(walk.tree, name);
  const variable: Draft<Variable> = {
    ...spotOf(walk, name),
    names: [text],
    ...(type && { type }),
    modifiers: isFinal ? ["final"] : [],
    mutable: !isFinal,
  };
  walk.facts.variables.push(variable);
  if (text !== "_") bind(walk.scope, text, { type });
  return variable;
}

/** The type that `var` stands for, where the value says it. */
function typeOfValue(walk: Walk, node: number, value: Value): TypeName | undefined {
  const { tree } = walk;
  const kind = kindOf(tree, node);
  const written = childIn(tree, node, "type");
  if (written !== undefined && (kind === "object_creation_expression" || kind === "cast_expression"))
    return readTypeName(walk, written);
  if (value.kind === "name") return value.type;
  return value.kind === "text" || value.kind === "joined" ? { kind: "named", name: { name: "String" } } : undefined;
}
