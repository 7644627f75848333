import type { Expression, MemberExpression } from "oxc-parser";
import type { Name, TypeName } from "../../../../domain/syntax/name.ts";
import type { Value } from "../../../../domain/syntax/value.ts";
import { fieldType } from "./field-type.ts";
import { keyOf } from "./key.ts";
import { other } from "./literal.ts";
import { memberOf } from "./names.ts";
import { type Reading, spotAt, type Use, used } from "./reading.ts";
import { named } from "./type-shape.ts";

/** What a chain of members and calls has come to so far. */
export interface Subject {
  /** Offset of its last name; behind what has none. */
  readonly at: number;
  /** As written: a variable, or members of one. */
  readonly path?: string | undefined;
  /** For what an import, this file or the language explains; members of it are its own. */
  readonly name?: Name | undefined;
  /** What this file says of its type. */
  readonly type?: TypeName | undefined;
  /** For the result of a call and whatever else is no variable. */
  readonly value?: Value | undefined;
  /** For a member: what it is a member of, and its name. */
  readonly object?: Subject;
  readonly member?: string;
}

/** The root of a chain. */
export function baseOf(reading: Reading, node: Expression, use: Use): Subject {
  const at = node.start;
  switch (node.type) {
    case "Identifier":
      return variable(reading, node.name, at);
    case "ThisExpression":
      return { at, path: "this", type: reading.here.self ? named(reading.here.self) : undefined };
    case "Super":
      return { at, path: "super" };
    case "MetaProperty":
      return { at, path: `${node.meta.name}.${node.property.name}` };
    case "AwaitExpression":
      if (node.argument.type === "ImportExpression") return importedBy(reading, node.argument.source, at);
  }
  const value = reading.value(node, use);
  return value.kind === "name" ? { at, path: value.path, name: value.name, type: value.type } : { at: node.end, value };
}

function variable({ names }: Reading, name: string, at: number): Subject {
  const binding = names.bindings.get(name);
  if (!binding && name === "undefined") return { at, value: { kind: "nothing" } };
  if (binding?.kind === "variable") return { at, path: name, type: binding.type };
  return { at, path: name, name: binding?.kind === "import" ? binding.name : { name } };
}

/** `await import("./order")` is the module itself. */
function importedBy(reading: Reading, source: Expression, at: number): Subject {
  const value = reading.value(source, used);
  if (value.kind !== "text") return { at, value: other };
  return { at, path: `import(${JSON.stringify(value.text)})`, name: { from: value.text, name: "*" } };
}

/** A member of what a chain has come to. */
export function memberStep(reading: Reading, object: Subject, node: MemberExpression): Subject {
  const member = keyOf(reading, node.property, node.computed);
  const { path, name } = object;
  return {
    at: node.property.start,
    path: path === undefined ? undefined : joined(path, member),
    name: name && memberOf(name, member),
    type: fieldType(reading, object.type, member),
    object,
    member,
  };
}

function joined(path: string, member: string): string {
  return member.startsWith("[") ? path + member : `${path}.${member}`;
}

/** A subject as a value; an import that explains it is mentioned. */
export function valueOfSubject(reading: Reading, subject: Subject): Value {
  const { value, path, name, type } = subject;
  if (value) return value;
  if (path === undefined) return other;
  reading.here.reads?.add(path);
  const isImported = name?.from !== undefined;
  // `import()` brings a module in, which is no use of it.
  const isUse = isImported ? !path.startsWith("import(") : isEnvironment(name?.name ?? "");
  if (name && isUse) reading.facts.mentions.push({ ...spotAt(reading, subject.at), name });
  return { kind: "name", path, ...(isImported && { name }), ...(type && { type }) };
}

/** Node offers the environment without an import; who only reads it calls nothing. */
function isEnvironment(name: string): boolean {
  return /^(?:globalThis\.)?process\.env(?:\.|\[|$)/u.test(name);
}
