import { heldBy, stateOf } from "../aggregates/fields.ts";
import type { Code } from "../code/code.ts";
import type { CodeFile, DeclaredType } from "../code/code-file.ts";
import type { Recognised } from "../roles/recognise.ts";
import { type OpenMember, openMembersOf } from "../state/open-members.ts";
import type { Position } from "../syntax/position.ts";

/** Why a value is none: somebody can change it, or it holds what has a life of its own. */
export interface Flaw {
  readonly kind: OpenMember["kind"] | "entity";
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
  yield* openMembersOf(code, value);
  for (const { file, field } of stateOf(code, value))
    for (const held of heldBy(code, { file, field }))
      if (code.roles.has(held, "aggregate") || code.roles.has(held, "entity"))
        yield { kind: "entity", file, at: field, member: field.name, held: held.type.name };
}
