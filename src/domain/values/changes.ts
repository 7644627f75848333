import { heldBy, stateOf } from "../aggregates/fields.ts";
import type { Code } from "../code/code.ts";
import type { CodeFile, DeclaredType } from "../code/code-file.ts";
import { isMemo, ownWrites } from "../code/own-writes.ts";
import type { Recognised } from "../roles/recognise.ts";
import type { Modifier } from "../syntax/declaration.ts";
import type { Position } from "../syntax/position.ts";

/** Why a value is none: somebody can change it, or it holds what has a life of its own. */
export interface Flaw {
  readonly kind: "setter" | "field" | "change" | "entity";
  readonly file: Pick<CodeFile, "path">;
  readonly at: Position;
  readonly member: string;
  /** For `entity`: what is held. */
  readonly held?: string;
}

/** Value objects and identifiers that say that they are; a name alone is not held against anybody. */
export function statedValues({ roles }: Code): readonly Recognised[] {
  return roles.with("value-object", "identifier").filter(({ evidence }) => evidence.kind !== "named");
}

/** What makes a value object changeable, and which entities it holds. */
export function* flawsOf(code: Code, value: DeclaredType): Generator<Flaw> {
  yield* openFields(code, value);
  yield* changes(code, value);
  for (const { file, field } of stateOf(code, value))
    for (const held of heldBy(code, { file, field }))
      if (code.roles.has(held, "aggregate") || code.roles.has(held, "entity"))
        yield { kind: "entity", file, at: field, member: field.name, held: held.type.name };
}

/** Lombok 1.18: `@Data` and `@Setter` write a setter for each field that is not final; `@Value` makes all of them final. */
const setterMarks = new Set(["lombok.Data", "lombok.Setter"]);

function* openFields(code: Code, { file, type }: DeclaredType): Generator<Flaw> {
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

function* changes(code: Code, value: DeclaredType): Generator<Flaw> {
  const seen = new Set<string>();
  for (const own of ownWrites(code, value)) {
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
