import type { ParamPattern } from "oxc-parser";
import type { Parameter } from "../../../../domain/syntax/declaration.ts";
import type { TypeName } from "../../../../domain/syntax/name.ts";
import type { Draft } from "./draft.ts";
import { fieldType } from "./field-type.ts";
import type { Marks } from "./marks.ts";
import { bind, variableOf } from "./names.ts";
import { leavesOf } from "./pattern.ts";
import type { Reading } from "./reading.ts";
import { annotated, annotationOf } from "./type-name.ts";

/** The parameters of a function, whose names are in force from here on. `this` is none. */
export function parametersOf(
  reading: Reading,
  params: readonly ParamPattern[],
  marks: readonly Marks[],
): readonly Parameter[] {
  return params.flatMap((node, index) => {
    const parameter = parameterOf(reading, node, marks[index]);
    return parameter.name === "this" ? [] : [parameter];
  });
}

/** One that is taken apart at once has no name. */
function parameterOf(reading: Reading, node: ParamPattern, marks: Marks): Parameter {
  const pattern = node.type === "TSParameterProperty" ? node.parameter : node;
  const type = typeOfParameter(reading, node);
  const leaves = leavesOf(reading, pattern);
  const isWhole = !isTakenApart(pattern);
  for (const { name, key } of leaves) {
    bind(reading.names, name, variableOf(isWhole ? type : fieldType(reading, type, key)));
  }
  const at = isWhole ? (leaves[0]?.at ?? node.start) : pattern.start;
  const parameter: Draft<Parameter> = { ...reading.positionOf(at), name: isWhole ? (leaves[0]?.name ?? "") : "" };
  if (type) parameter.type = type;
  if (marks) parameter.marks = marks;
  return parameter;
}

function typeOfParameter(reading: Reading, node: ParamPattern): TypeName | undefined {
  const type = annotated(reading, annotationOf(node));
  const pattern = node.type === "TSParameterProperty" ? node.parameter : node;
  return type && pattern.optional && type.kind !== "optional" ? { kind: "optional", of: [type] } : type;
}

function isTakenApart(pattern: Exclude<ParamPattern, { readonly type: "TSParameterProperty" }>): boolean {
  const inner =
    pattern.type === "AssignmentPattern" ? pattern.left : pattern.type === "RestElement" ? pattern.argument : pattern;
  return inner.type === "ObjectPattern" || inner.type === "ArrayPattern";
}
