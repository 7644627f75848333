import type { Code } from "../code/code.ts";
import type { CodeFile, DeclaredType } from "../code/code-file.ts";
import { isMemo, ownWrites } from "../code/own-writes.ts";
import type { Modifier } from "../syntax/declaration.ts";
import type { Position } from "../syntax/position.ts";

/** A member through which others can change an object that was made: a setter, a field, or a method that writes fields. */
export interface OpenMember {
  readonly kind: "setter" | "field" | "change";
  readonly file: Pick<CodeFile, "path">;
  readonly at: Position;
  readonly member: string;
}

/** All members of a type through which its objects can be changed from outside. */
export function* openMembersOf(code: Code, type: DeclaredType): Generator<OpenMember> {
  yield* openFields(code, type);
  yield* changes(code, type);
}

/** Lombok 1.18: `@Data` and `@Setter` write a setter for each field that is not final; `@Value` makes all of them final. */
const setterMarks = new Set(["lombok.Data", "lombok.Setter"]);

function* openFields(code: Code, { file, type }: DeclaredType): Generator<OpenMember> {
  if (type.kind === "record" || type.kind === "enum") return;
  const isSettled = (marks: DeclaredType["type"]["marks"]) =>
    marks?.some(({ name }) => setterMarks.has(code.nameOf(file, name))) ?? false;
  for (const field of type.fields) {
    if (isFixed(field.modifiers)) continue;
    const kind = isSettled(field.marks) || isSettled(type.marks) ? "setter" : "field";
    if (kind === "setter" || isOpen(field.modifiers)) yield { kind, file, at: field, member: field.name };
  }
}

function isFixed(modifiers: readonly Modifier[]): boolean {
  return (["final", "readonly", "static"] as const).some((one) => modifiers.includes(one));
}

function isOpen(modifiers: readonly Modifier[]): boolean {
  return modifiers.includes("public");
}

function* changes(code: Code, type: DeclaredType): Generator<OpenMember> {
  const seen = new Set<string>();
  for (const own of ownWrites(code, type)) {
    const { file, function: one } = own.method;
    if (isHidden(one.modifiers) || seen.has(one.name) || isMemo(own)) continue;
    seen.add(one.name);
    yield { kind: one.kind === "setter" ? "setter" : "change", file, at: one, member: one.name };
  }
}

/** Mappers fill objects through members that nobody else can reach. */
function isHidden(modifiers: readonly Modifier[]): boolean {
  return modifiers.includes("private") || modifiers.includes("protected");
}
