import type { ParamPattern, TSSignature, TSTupleElement, TSTypeAnnotation } from "oxc-parser";
import type { TypeName } from "../../../../domain/syntax/name.ts";
import type { Reading } from "./reading.ts";
import { simpleType } from "./simple-type.ts";
import { indexed, named, readonlyType, typeOfReference, union } from "./type-shape.ts";
import { importedName, nameOfType } from "./type-reference.ts";

/** Levels of types within types that are looked at; what lies deeper says nothing to a person either. */
const deepest = 30;

/** The type of an annotation. */
export function annotated(reading: Reading, annotation: TSTypeAnnotation | null | undefined): TypeName | undefined {
  return annotation ? typeName(reading, annotation.typeAnnotation) : undefined;
}

/** A type as written, its names explained. */
export function typeName(reading: Reading, node: TSTupleElement, depth = 0): TypeName {
  if (depth > deepest) return { kind: "inline" };
  const inner = (one: TSTupleElement): TypeName => typeName(reading, one, depth + 1);
  switch (node.type) {
    case "TSTypeReference":
      return typeOfReference(nameOfType(reading, node.typeName), node.typeArguments?.params.map(inner));
    case "TSArrayType":
      return { kind: "list", of: [inner(node.elementType)] };
    case "TSUnionType":
      return union(node.types.map(inner));
    case "TSIntersectionType":
      return { kind: "inline", of: node.types.map(inner) };
    case "TSTupleType":
      return { kind: "tuple", of: node.elementTypes.map(inner) };
    case "TSNamedTupleMember":
      return node.optional ? { kind: "optional", of: [inner(node.elementType)] } : inner(node.elementType);
    case "TSRestType":
    case "TSParenthesizedType":
    case "TSJSDocNonNullableType":
      return inner(node.typeAnnotation);
    case "TSOptionalType":
    case "TSJSDocNullableType":
      return { kind: "optional", of: [inner(node.typeAnnotation)] };
    case "TSFunctionType":
    case "TSConstructorType":
      return { kind: "function", of: typesOfSignature(node).map(inner) };
    case "TSTypeLiteral":
      return { kind: "inline", of: node.members.flatMap(typesOfMember).map(inner) };
    case "TSMappedType":
      return { kind: "map", of: [node.constraint, node.typeAnnotation].flatMap((one) => (one ? [inner(one)] : [])) };
    case "TSConditionalType":
      return union([inner(node.trueType), inner(node.falseType)]);
    case "TSTypeOperator":
      return node.operator === "readonly"
        ? readonlyType(inner(node.typeAnnotation))
        : named(node.operator, [inner(node.typeAnnotation)]);
    case "TSIndexedAccessType":
      return indexed(inner(node.objectType), inner(node.indexType));
    case "TSImportType":
      return typeOfReference(importedName(node), node.typeArguments?.params.map(inner));
    default:
      return simpleType(reading, node);
  }
}

/** Types of the parameters of a signature, then of its result. */
function typesOfSignature({
  params,
  returnType,
}: {
  readonly params: readonly ParamPattern[];
  readonly returnType: TSTypeAnnotation | null;
}) {
  return [...params.map(annotationOf), returnType].flatMap((one) => (one ? [one.typeAnnotation] : []));
}

function typesOfMember(member: TSSignature) {
  if (member.type === "TSPropertySignature" || member.type === "TSIndexSignature")
    return member.typeAnnotation ? [member.typeAnnotation.typeAnnotation] : [];
  return typesOfSignature(member);
}

/** The annotation of a parameter, behind whatever is around its name. */
export function annotationOf(parameter: ParamPattern): TSTypeAnnotation | null | undefined {
  if (parameter.type === "TSParameterProperty") return annotationOf(parameter.parameter);
  if (parameter.type === "AssignmentPattern") return annotationOf(parameter.left);
  return parameter.typeAnnotation;
}
