import type { ArrowFunctionExpression, Expression, Function as FunctionNode } from "oxc-parser";
import type { Value } from "../../../../domain/syntax/value.ts";
import { other } from "./literal.ts";
import type { Naming, Reading, Use } from "./reading.ts";

/** Reads a value that has a name: a function or a class takes the name over, anything else is used as told. */
export function namedValue(
  reading: Reading,
  node: Expression,
  { naming, use }: { readonly naming: Naming; readonly use: Use },
): Value {
  const plain = withoutAssertion(node);
  if (isFunction(plain)) {
    const modifiers = plain.async ? [...naming.modifiers, "async" as const] : naming.modifiers;
    return { kind: "function", function: reading.enter(plain, { ...naming, modifiers }) };
  }
  if (plain.type !== "ClassExpression") return reading.value(node, use);
  reading.enterClass(plain, { name: naming.name, at: naming.at, modifiers: naming.modifiers });
  return other;
}

/** True for a function without a declaration of its own. */
export function isFunction(node: Expression): node is ArrowFunctionExpression | FunctionNode {
  return node.type === "ArrowFunctionExpression" || node.type === "FunctionExpression";
}

/** What an assertion is about. */
export function withoutAssertion(node: Expression): Expression {
  let plain = node;
  while (
    plain.type === "TSAsExpression" ||
    plain.type === "TSSatisfiesExpression" ||
    plain.type === "TSTypeAssertion" ||
    plain.type === "ParenthesizedExpression"
  ) {
    plain = plain.expression;
  }
  return plain;
}
