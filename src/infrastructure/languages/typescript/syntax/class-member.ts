import type { AccessorProperty, ClassElement, MethodDefinition, PropertyDefinition } from "oxc-parser";
import type { Field, FunctionDeclaration } from "../../../../domain/syntax/declaration.ts";
import { assignedFields, parameterFields } from "./constructor-fields.ts";
import type { Draft } from "./draft.ts";
import { keyOf } from "./key.ts";
import { marksOf } from "./marks.ts";
import { modifiersOf } from "./modifiers.ts";
import { isFunction, namedValue, withoutAssertion } from "./named.ts";
import type { Reading } from "./reading.ts";
import { annotated } from "./type-name.ts";

/** Reads the members of a class: methods are noted, fields are returned. */
export function readMembers(reading: Reading, members: readonly ClassElement[], owner: string): readonly Field[] {
  return members.flatMap((member) => {
    switch (member.type) {
      case "MethodDefinition":
      case "TSAbstractMethodDefinition":
        return readMethod(reading, member, owner);
      case "StaticBlock":
        reading.enter(member, { name: "", kind: "initializer", owner, at: member.start, modifiers: ["static"] });
        return [];
      case "TSIndexSignature":
        return [];
      default:
        return readProperty(reading, member, owner);
    }
  });
}

const kinds: Readonly<Record<MethodDefinition["kind"], FunctionDeclaration["kind"]>> = {
  constructor: "constructor",
  method: "method",
  get: "getter",
  set: "setter",
};

/** A constructor may declare fields; any other method has none. */
function readMethod(reading: Reading, member: MethodDefinition, owner: string): readonly Field[] {
  const marks = marksOf(reading, member.decorators);
  const name = keyOf(reading, member.key, member.computed);
  const modifiers = [
    ...modifiersOf(member, member.type === "TSAbstractMethodDefinition"),
    ...(member.value.async ? (["async"] as const) : []),
  ];
  const naming = { name, kind: kinds[member.kind], owner, at: member.key.start, modifiers, ...(marks && { marks }) };
  const index = reading.enter(member.value, naming);
  if (member.kind !== "constructor") return [];
  const { parameters = [] } = reading.facts.functions[index] ?? {};
  const assigned = reading.isJavaScript ? assignedFields(reading, member.value.body?.body ?? []) : [];
  return [...parameterFields(member.value.params, parameters), ...assigned];
}

/** A property that holds a function is called like a method, so it is one; what it holds else makes it a field. */
function readProperty(
  reading: Reading,
  member: PropertyDefinition | AccessorProperty,
  owner: string,
): readonly Field[] {
  const { key, computed, value } = member;
  const marks = marksOf(reading, member.decorators);
  const name = keyOf(reading, key, computed);
  const modifiers = modifiersOf(member, member.type.startsWith("TSAbstract"));
  const naming = { name, kind: "method", owner, at: key.start, modifiers, ...(marks && { marks }) } as const;
  const use = { result: "assigned", to: [`this.${name}`] } as const;
  if (value && isFunction(withoutAssertion(value))) {
    namedValue(reading, value, { naming, use });
    return [];
  }
  const field: Draft<Field> = { ...reading.positionOf(key.start), name, modifiers };
  const type = annotated(reading, member.typeAnnotation);
  if (type) field.type = type;
  if (marks) field.marks = marks;
  if (value) field.value = namedValue(reading, value, { naming, use });
  return [field];
}
