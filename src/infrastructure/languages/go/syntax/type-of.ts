import type { TypeName } from "../../../../domain/syntax/name.ts";
import { childIn, kindOf, textOf } from "../../../grammars/flat-tree.ts";
import { elementOf, fieldType, methodOf } from "./members.ts";
import { childrenIn } from "./nodes.ts";
import { isPredeclared, named } from "./predeclared.ts";
import { lookUp } from "./scope.ts";
import { resultTypes, typeName } from "./type-name.ts";
import type { Walk } from "./walk.ts";

/** How many steps the type of a value is followed. */
const mostSteps = 20;

const ofLiterals: Readonly<Record<string, TypeName>> = {
  interpreted_string_literal: named("string"),
  raw_string_literal: named("string"),
  int_literal: named("int"),
  float_literal: named("float64"),
  rune_literal: named("rune"),
  true: named("bool"),
  false: named("bool"),
};

/** The type of an expression as far as this file says it. */
export function typeOf(walk: Walk, node: number, left = mostSteps): TypeName | undefined {
  if (left === 0) return undefined;
  const { tree } = walk;
  const kind = kindOf(tree, node);
  switch (kind) {
    case "identifier":
      return lookUp(walk.scope, textOf(tree, node))?.type;
    case "selector_expression":
      return fieldType(walk, ofOperand(walk, node, left), textOf(tree, childIn(tree, node, "field") ?? node));
    case "parenthesized_expression":
      return typeOf(walk, node + 1, left - 1);
    case "unary_expression":
      return ofUnary(tree.text.charAt(tree.starts[node] ?? 0), ofOperand(walk, node, left));
    case "index_expression":
      return elementOf(walk, ofOperand(walk, node, left));
    case "slice_expression":
      return ofOperand(walk, node, left);
    case "call_expression":
      return typesOfCall(walk, node, left)[0];
    case "composite_literal":
    case "type_assertion_expression":
    case "type_conversion_expression":
      return asWritten(walk, node);
    default:
      return ofLiterals[kind];
  }
}

/** The types of the values that an expression gives where several are taken: results, or a value and whether there is one. */
export function typesOf(walk: Walk, node: number): readonly (TypeName | undefined)[] {
  if (kindOf(walk.tree, node) === "call_expression") return typesOfCall(walk, node, mostSteps);
  return [typeOf(walk, node), named("bool")];
}

/** The types of what a loop takes from a value: a key and an element. */
export function typesInRange(walk: Walk, node: number): readonly (TypeName | undefined)[] {
  const type = typeOf(walk, node);
  const name = type?.kind === "named" ? type.name?.name : undefined;
  if (name === "int") return [type];
  if (name === "string") return [named("int"), named("rune")];
  if (name === "chan") return [type?.of?.[0]];
  return [type?.kind === "map" ? type.of?.[0] : named("int"), elementOf(walk, type)];
}

function ofOperand(walk: Walk, node: number, left: number): TypeName | undefined {
  const operand = childIn(walk.tree, node, "operand");
  return operand === undefined ? undefined : typeOf(walk, operand, left - 1);
}

function ofUnary(operator: string, type: TypeName | undefined): TypeName | undefined {
  if (operator === "&") return type && { kind: "pointer", of: [type] };
  if (operator === "*") return type?.kind === "pointer" ? type.of?.[0] : undefined;
  if (operator === "<") return type?.name?.name === "chan" ? type.of?.[0] : undefined;
  return type;
}

function asWritten(walk: Walk, node: number): TypeName | undefined {
  const type = childIn(walk.tree, node, "type");
  return type === undefined ? undefined : typeName(walk, type);
}

function typesOfCall(walk: Walk, node: number, left: number): readonly (TypeName | undefined)[] {
  const { tree, declared } = walk;
  const called = childIn(tree, node, "function");
  if (called === undefined) return [];
  if (kindOf(tree, called) === "selector_expression") {
    const method = textOf(tree, childIn(tree, called, "field") ?? called);
    return resultsOf(walk, methodOf(walk, ofOperand(walk, called, left), method));
  }
  const name = textOf(tree, called);
  if (kindOf(tree, called) !== "identifier" || lookUp(walk.scope, name)) return [];
  return declared.functions.has(name) ? resultsOf(walk, declared.functions.get(name)) : [ofBuiltIn(walk, name, node)];
}

function resultsOf(walk: Walk, declaration: number | undefined): readonly TypeName[] {
  return declaration === undefined ? [] : resultTypes(walk.tree, declaration).map((type) => typeName(walk, type));
}

/** What built-in functions give, and conversions. */
function ofBuiltIn(walk: Walk, name: string, call: number): TypeName | undefined {
  if (isPredeclared(name) || walk.declared.types.has(name)) return named(name);
  if (name === "len" || name === "cap" || name === "copy") return named("int");
  const handed = childIn(walk.tree, call, "arguments");
  const first = handed === undefined ? undefined : childrenIn(walk.tree, handed)[0];
  if (first === undefined) return undefined;
  if (name === "append") return typeOf(walk, first);
  if (name === "make") return typeName(walk, first);
  return name === "new" ? { kind: "pointer", of: [typeName(walk, first)] } : undefined;
}
