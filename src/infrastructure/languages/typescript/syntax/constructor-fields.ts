import type { Directive, ParamPattern, Statement } from "oxc-parser";
import type { Field, Parameter } from "../../../../domain/syntax/declaration.ts";
import { keyOf } from "./key.ts";
import { modifiersOf } from "./modifiers.ts";
import type { Reading } from "./reading.ts";

/** Fields that parameters of a constructor declare: `constructor(private readonly orders: Orders)`. */
export function parameterFields(params: readonly ParamPattern[], parameters: readonly Parameter[]): readonly Field[] {
  const byName = new Map(parameters.map((one) => [one.name, one]));
  return params.flatMap((node) => {
    if (node.type !== "TSParameterProperty") return [];
    const pattern = node.parameter.type === "AssignmentPattern" ? node.parameter.left : node.parameter;
    const parameter = pattern.type === "Identifier" ? byName.get(pattern.name) : undefined;
    return parameter ? [{ ...parameter, modifiers: modifiersOf(node) }] : [];
  });
}

/** Fields of a class in JavaScript, which has them because its constructor assigns them: `this.orders = orders`. */
export function assignedFields(reading: Reading, statements: readonly (Directive | Statement)[]): readonly Field[] {
  return statements.flatMap((statement) => {
    const node = statement.type === "ExpressionStatement" ? statement.expression : undefined;
    if (node?.type !== "AssignmentExpression" || node.left.type !== "MemberExpression") return [];
    const { object, property, computed } = node.left;
    if (object.type !== "ThisExpression" || computed) return [];
    const name = keyOf(reading, property, false);
    return [{ ...reading.positionOf(property.start), name, modifiers: modifiersOf({ key: property }) }];
  });
}
