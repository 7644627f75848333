import type { ClassElement, Expression, ParamPattern } from "oxc-parser";
import type { TypeName } from "../../../../domain/syntax/name.ts";
import { constructed } from "./inferred-type.ts";
import type { Reading } from "./reading.ts";
import { annotated, annotationOf } from "./type-name.ts";

interface FieldType {
  readonly name: string;
  readonly type: TypeName | undefined;
}

/** Types of what `this` has, as far as the class itself tells them; methods further up may ask for fields further down. */
export function fieldTypesOf(reading: Reading, members: readonly ClassElement[]): readonly FieldType[] {
  return members.flatMap((member): readonly FieldType[] => {
    if (member.type === "StaticBlock" || member.type === "TSIndexSignature") return [];
    if (member.type === "MethodDefinition" && member.kind === "constructor")
      return member.value.params.flatMap((one) => ofParameter(reading, one));

    const { key } = member;
    const name =
      key.type === "PrivateIdentifier"
        ? `#${key.name}`
        : key.type === "Identifier" && !member.computed
          ? key.name
          : undefined;
    if (name === undefined) return [];
    if ("kind" in member)
      return member.kind === "get" ? [{ name, type: annotated(reading, member.value.returnType) }] : [];
    return [{ name, type: annotated(reading, member.typeAnnotation) ?? initial(reading, member.value) }];
  });
}

function initial(reading: Reading, value: Expression | null): TypeName | undefined {
  return value?.type === "NewExpression" ? constructed(reading, value) : undefined;
}

function ofParameter(reading: Reading, node: ParamPattern): readonly FieldType[] {
  if (node.type !== "TSParameterProperty") return [];
  const pattern = node.parameter.type === "AssignmentPattern" ? node.parameter.left : node.parameter;
  return pattern.type === "Identifier" ? [{ name: pattern.name, type: annotated(reading, annotationOf(node)) }] : [];
}
