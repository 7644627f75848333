import type {
  BinaryExpression,
  ConditionalExpression,
  Expression,
  LogicalExpression,
  PrivateInExpression,
} from "oxc-parser";
import type { Value } from "../../../../domain/syntax/value.ts";
import { condition } from "./condition.ts";
import { other, sum } from "./literal.ts";
import { type Reading, surround, type Use, used } from "./reading.ts";

type Binary = BinaryExpression | PrivateInExpression;

/** Sums may make a text; of all other operations only the operands are read. Long chains of operators lean to the left. */
export function binary(reading: Reading, node: Binary): Value {
  const isSum = node.operator === "+";
  const operands: Expression[] = [];
  let at: Expression | PrivateInExpression["left"] = node;
  while (at.type === "BinaryExpression" && (at.operator === "+") === isSum) {
    operands.push(at.right);
    at = at.left;
  }
  if (at.type !== "PrivateIdentifier") operands.push(at);
  operands.reverse();
  if (isSum) return sum(reading, operands);
  for (const operand of operands) reading.value(operand, used);
  return other;
}

/** What is behind `&&`, `||` or `??` is reached only if what is before it lets it. */
export function logical(reading: Reading, node: LogicalExpression, use: Use): Value {
  const { here } = reading;
  const operands: { readonly node: Expression; readonly use: Use }[] = [];
  let [at, handed]: readonly [Expression, Use] = [node, use];
  while (at.type === "LogicalExpression") {
    operands.push({ node: at.right, use: handed });
    if (at.operator === "&&") handed = used;
    at = at.left;
  }
  // As a statement, `order.isPaid && ship(order)` is an `if`.
  if (use.result === "dropped") condition(reading, at);
  else reading.value(at, handed);

  const outer = surround(here, "branch");
  for (const operand of operands.reverse()) reading.value(operand.node, operand.use);
  here.within = outer;
  return other;
}

/** `order.isPaid ? ship(order) : remind(order)`. */
export function conditional(reading: Reading, { test, consequent, alternate }: ConditionalExpression, use: Use): Value {
  condition(reading, test);
  const outer = surround(reading.here, "branch");
  reading.value(consequent, use);
  reading.value(alternate, use);
  reading.here.within = outer;
  return other;
}
