import type {
  ArrayPattern,
  ArrayAssignmentTarget,
  AssignmentTargetMaybeDefault,
  AssignmentTargetRest,
  BindingPattern,
  BindingRestElement,
  Expression,
  FormalParameterRest,
  MemberExpression,
  ObjectAssignmentTarget,
  ObjectPattern,
} from "oxc-parser";
import { keyOf } from "./key.ts";
import { type Reading, used } from "./reading.ts";

/** A side that takes values: of a declaration or of an assignment. */
export type Pattern =
  | BindingPattern
  | BindingRestElement
  | FormalParameterRest
  | AssignmentTargetMaybeDefault
  | AssignmentTargetRest
  | Expression;

/** One variable or member that takes a value. */
export interface Leaf {
  /** `_` for a value that is skipped. */
  readonly name: string;
  readonly at: number;
  /** Where in the value it is taken from: `lines`, `customer.name`; absent for all of it and for the rest of it. */
  readonly key?: string | undefined;
  readonly member?: MemberExpression;
}

/** All that a pattern gives values to, in the order of the text; its defaults and computed keys are read on the way. */
export function leavesOf(reading: Reading, pattern: Pattern, key?: string): readonly Leaf[] {
  switch (pattern.type) {
    case "Identifier":
      return [{ name: pattern.name, at: pattern.start, key }];
    case "MemberExpression":
      return [{ name: "", at: pattern.start, key, member: pattern }];
    case "AssignmentPattern": {
      const leaves = leavesOf(reading, pattern.left, key);
      reading.value(pattern.right, used);
      return leaves;
    }
    case "RestElement":
      return leavesOf(reading, pattern.argument);
    case "ObjectPattern":
      return leavesOfObject(reading, pattern, key);
    case "ArrayPattern":
      return leavesOfArray(reading, pattern);
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSTypeAssertion":
    case "TSNonNullExpression":
      return leavesOf(reading, pattern.expression, key);
    default:
      return [];
  }
}

function leavesOfObject(
  reading: Reading,
  pattern: ObjectPattern | ObjectAssignmentTarget,
  outer?: string,
): readonly Leaf[] {
  return pattern.properties.flatMap((property) => {
    if (property.type === "RestElement") return leavesOf(reading, property);
    const key = keyOf(reading, property.key, property.computed);
    return leavesOf(reading, property.value, outer === undefined ? key : `${outer}.${key}`);
  });
}

function leavesOfArray(reading: Reading, pattern: ArrayPattern | ArrayAssignmentTarget): readonly Leaf[] {
  return pattern.elements.flatMap((element) => {
    return element ? leavesOf(reading, element, "[]") : [{ name: "_", at: pattern.start }];
  });
}

/** Names that a declaration gives values to, without a look at anything else. */
export function namesIn(pattern: BindingPattern | BindingRestElement): readonly string[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name];
    case "AssignmentPattern":
      return namesIn(pattern.left);
    case "RestElement":
      return namesIn(pattern.argument);
    case "ArrayPattern":
      return pattern.elements.flatMap((one) => (one ? namesIn(one) : []));
    case "ObjectPattern":
      return pattern.properties.flatMap((one) => namesIn(one.type === "RestElement" ? one : one.value));
  }
}
