import type {
  ArrowFunctionExpression,
  AwaitExpression,
  Expression,
  Function as FunctionNode,
  UnaryExpression,
} from "oxc-parser";
import type { Value } from "../../../../domain/syntax/value.ts";
import { assign, update } from "./assignment.ts";
import { call } from "./call.ts";
import { chain, climb } from "./chain.ts";
import { element } from "./element.ts";
import { literal, other, template } from "./literal.ts";
import { list, object } from "./object.ts";
import { binary, conditional, logical } from "./operator.ts";
import { dropped, type Reading, type Use, used } from "./reading.ts";

/** What an expression is; all that is in it is noted. */
export function expression(reading: Reading, node: Expression, use: Use): Value {
  switch (node.type) {
    case "Identifier":
    case "MemberExpression":
    case "CallExpression":
    case "ThisExpression":
    case "ChainExpression":
    case "TSNonNullExpression":
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSTypeAssertion":
    case "TSInstantiationExpression":
    case "TaggedTemplateExpression":
    case "Super":
    case "MetaProperty":
      return chain(reading, node, use);
    case "Literal":
      return literal(reading, node);
    case "TemplateLiteral":
      return template(reading, node);
    case "ArrowFunctionExpression":
    case "FunctionExpression":
      return lambda(reading, node, use);
    case "ObjectExpression":
      return object(reading, node);
    case "ArrayExpression":
      return list(reading, node);
    case "NewExpression":
      return { kind: "call", call: call(reading, node, { subject: climb(reading, node.callee, used), use }) };
    case "AwaitExpression":
      return awaited(reading, node, use);
    default:
      return operation(reading, node, use);
  }
}

function operation(reading: Reading, node: Expression, use: Use): Value {
  switch (node.type) {
    case "BinaryExpression":
      return binary(reading, node);
    case "LogicalExpression":
      return logical(reading, node, use);
    case "ConditionalExpression":
      return conditional(reading, node, use);
    case "AssignmentExpression":
      return assign(reading, node, use);
    case "UpdateExpression":
      return update(reading, node);
    case "UnaryExpression":
      return unary(reading, node);
    case "SequenceExpression":
      return sequence(reading, node.expressions, use);
    default:
      return rarity(reading, node, use);
  }
}

function rarity(reading: Reading, node: Expression, use: Use): Value {
  switch (node.type) {
    case "JSXElement":
    case "JSXFragment":
      element(reading, node);
      return other;
    case "ClassExpression":
      reading.enterClass(node, { name: node.id?.name ?? "", at: node.id?.start ?? node.start, modifiers: [] });
      return other;
    case "YieldExpression":
      if (node.argument) reading.value(node.argument, used);
      return other;
    case "ImportExpression":
      for (const one of [node.source, node.options]) if (one) reading.value(one, used);
      return other;
    case "ParenthesizedExpression":
      return reading.value(node.expression, use);
    default:
      return other;
  }
}

function lambda(reading: Reading, node: ArrowFunctionExpression | FunctionNode, { argumentOf }: Use): Value {
  const { id, start, async } = node;
  const name = id?.name ?? "";
  const modifiers = async ? (["async"] as const) : [];
  return {
    kind: "function",
    function: reading.enter(node, { name, kind: "lambda", at: id?.start ?? start, modifiers, argumentOf }),
  };
}

function awaited(reading: Reading, node: AwaitExpression, use: Use): Value {
  if (node.argument.type === "ImportExpression") return chain(reading, node, use);
  return fulfilled(reading.value(node.argument, { ...use, awaited: true }));
}

/** What a promise holds. */
function fulfilled(value: Value): Value {
  if (value.kind !== "name" || value.type?.name?.name !== "Promise") return value;
  const { type, ...rest } = value;
  const [held] = type.of ?? [];
  return held ? { ...rest, type: held } : rest;
}

function unary(reading: Reading, { operator, argument }: UnaryExpression): Value {
  const value = reading.value(argument, operator === "void" ? dropped : used);
  return operator === "-" && value.kind === "number" ? { kind: "number", text: `-${value.text}` } : other;
}

/** Of several expressions only the last is used. */
function sequence(reading: Reading, expressions: readonly Expression[], use: Use): Value {
  let last: Value = other;
  for (const [index, one] of expressions.entries()) {
    last = reading.value(one, index === expressions.length - 1 ? use : dropped);
  }
  return last;
}
