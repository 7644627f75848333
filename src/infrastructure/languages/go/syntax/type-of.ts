import type { TypeName } from "../../../../domain/syntax/name.ts";
import { childIn, kindOf, startOf, textOf } from "../../../grammars/flat-tree.ts";
import { containerOf, fieldType, functionResults, methodResults, partOf } from "./members.ts";
import { childrenIn } from "./nodes.ts";
import { isPredeclared, named } from "./predeclared.ts";
import { lookUp } from "./scope.ts";
import { isTypeKind } from "./type-kinds.ts";
import { typeName } from "./type-name.ts";
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
    case "type_identifier":
    case "package_identifier":
      return lookUp(walk.scope, textOf(tree, node))?.type;
    case "selector_expression":
      return fieldType(walk, ofOperand(walk, node, left), textOf(tree, childIn(tree, node, "field") ?? node));
    case "parenthesized_expression":
      return typeOf(walk, node + 1, left - 1);
    case "unary_expression":
      return ofUnary(tree.text.charAt(startOf(tree, node)), ofOperand(walk, node, left));
    case "index_expression":
      return containerOf(walk, ofOperand(walk, node, left))?.of?.at(-1);
    case "slice_expression":
      return partOf(walk, ofOperand(walk, node, left));
    case "call_expression":
      return typesOfCall(walk, node, left)[0];
    case "composite_literal":
    case "type_assertion_expression":
      return asWritten(walk, node);
    case "type_conversion_expression":
      return ofConversion(walk, node);
    default:
      return ofLiterals[kind];
  }
}

/** The types of what an expression gives where several values are taken: results, or a value and whether there is one. */
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
  const container = containerOf(walk, type);
  if (!container) return [];
  return [container.kind === "map" ? container.of?.[0] : named("int"), container.of?.at(-1)];
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

/** `f[T](x)` may be a call as well. */
function ofConversion(walk: Walk, node: number): TypeName | undefined {
  const written = childIn(walk.tree, node, "type");
  if (written === undefined) return undefined;
  const type = typeName(walk, written);
  // `*T(x)` is what `T(x)` points to; the grammar takes it for a conversion to `*T`.
  if (kindOf(walk.tree, written) === "pointer_type") return type.of?.[0]?.of?.[0];
  const mayBeCall = type?.kind === "named" && type.of !== undefined && !walk.declared.types.has(type.name?.name ?? "");
  return mayBeCall ? undefined : type;
}

function typesOfCall(walk: Walk, node: number, left: number): readonly (TypeName | undefined)[] {
  const { tree, declared } = walk;
  const called = childIn(tree, node, "function");
  if (called === undefined) return [];
  if (kindOf(tree, called) === "selector_expression") {
    const method = textOf(tree, childIn(tree, called, "field") ?? called);
    return methodResults(walk, ofOperand(walk, called, left), method);
  }
  if (kindOf(tree, called) === "parenthesized_expression") return [ofBrackets(walk, called)];
  const name = textOf(tree, called);
  if (kindOf(tree, called) !== "identifier" || lookUp(walk.scope, name)) return [];
  const found = declared.functions.get(name);
  return found === undefined ? [ofBuiltIn(walk, name, node)] : functionResults(walk, found);
}

/** `(*Order)(x)` */
function ofBrackets(walk: Walk, called: number): TypeName | undefined {
  const isPointer = walk.tree.text.charAt(startOf(walk.tree, called + 1)) === "*";
  return isPointer ? typeName(walk, called + 1) : undefined;
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
  return name === "new" ? ofNew(walk, first) : undefined;
}

/** A type or, since Go 1.26, a value. */
function ofNew(walk: Walk, first: number): TypeName | undefined {
  const isType = isTypeKind(kindOf(walk.tree, first)) && !lookUp(walk.scope, textOf(walk.tree, first));
  const type = isType ? typeName(walk, first) : typeOf(walk, first);
  return type && { kind: "pointer", of: [type] };
}
