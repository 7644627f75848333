import type { TypeDeclaration } from "../../../../domain/syntax/declaration.ts";
import type { TypeName } from "../../../../domain/syntax/name.ts";
import type { Draft } from "./draft.ts";
import type { Reading, TypeNaming } from "./reading.ts";

/** Notes a type of which more is to be told. */
export function draftOfType(
  { facts, positionOf, here }: Reading,
  { name, at, modifiers, kind, marks }: TypeNaming & Pick<TypeDeclaration, "kind" | "marks">,
  end: number,
): Draft<TypeDeclaration> {
  const noted: Draft<TypeDeclaration> = {
    ...positionOf(at),
    name: here.namespace + name,
    kind,
    modifiers,
    ...(marks && { marks }),
    fields: [],
    endLine: positionOf(end - 1).line,
    ...(here.in !== undefined && { in: here.in }),
  };
  facts.types.push(noted);
  return noted;
}

/** Makes the types of fields known to what asks for members of their type. */
export function knowFields(
  { fieldTypes }: Reading,
  name: string,
  fields: Iterable<{ readonly name: string; readonly type?: TypeName | undefined }>,
): void {
  const known = new Map<string, TypeName>();
  for (const { name: field, type } of fields) if (type) known.set(field, type);
  fieldTypes.set(name, known);
}
