import type { TSMethodSignature, TSPropertySignature, TSSignature, TSType } from "oxc-parser";
import type { Field, FunctionDeclaration, Modifier } from "../../../../domain/syntax/declaration.ts";
import type { Draft } from "./draft.ts";
import { keyOf } from "./key.ts";
import { modifiersOf } from "./modifiers.ts";
import type { Reading } from "./reading.ts";
import { annotated } from "./type-name.ts";

const kinds: Readonly<Record<TSMethodSignature["kind"], FunctionDeclaration["kind"]>> = {
  method: "method",
  get: "getter",
  set: "setter",
};

/** Reads the members of an object type: its methods are contracts, its fields are returned. */
export function readSignatures(reading: Reading, members: readonly TSSignature[], owner: string): readonly Field[] {
  return members.flatMap((member) => {
    if (member.type === "TSPropertySignature") return [fieldOf(reading, member)];
    if (member.type === "TSMethodSignature") readMethod(reading, member, owner);
    return [];
  });
}

/** The fields of the object types that an alias is made of; `Readonly` makes them all read-only. */
export function fieldsOfType(reading: Reading, node: TSType, owner: string): readonly Field[] {
  if (node.type === "TSTypeLiteral") return readSignatures(reading, node.members, owner);
  if (node.type === "TSIntersectionType") return node.types.flatMap((one) => fieldsOfType(reading, one, owner));
  const [handed] = isReadonly(node) ? (node.typeArguments?.params ?? []) : [];
  return handed ? fieldsOfType(reading, handed, owner).map(withReadonly) : [];
}

function isReadonly(node: TSType): node is Extract<TSType, { readonly type: "TSTypeReference" }> {
  return node.type === "TSTypeReference" && node.typeName.type === "Identifier" && node.typeName.name === "Readonly";
}

function withReadonly(field: Field): Field {
  const added: Modifier = "readonly";
  return field.modifiers.includes(added) ? field : { ...field, modifiers: [...field.modifiers, added] };
}

function fieldOf(reading: Reading, node: TSPropertySignature): Field {
  const field: Draft<Field> = {
    ...reading.positionOf(node.key.start),
    name: keyOf(reading, node.key, node.computed),
    modifiers: modifiersOf({ readonly: node.readonly, optional: node.optional }),
  };
  const type = annotated(reading, node.typeAnnotation);
  if (type) field.type = type;
  return field;
}

function readMethod(reading: Reading, node: TSMethodSignature, owner: string): void {
  const name = keyOf(reading, node.key, node.computed);
  reading.enter(node, {
    name,
    kind: kinds[node.kind],
    owner,
    at: node.key.start,
    modifiers: modifiersOf({ optional: node.optional }),
  });
}
