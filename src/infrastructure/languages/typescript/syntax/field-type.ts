import type { TypeName } from "../../../../domain/syntax/name.ts";
import type { Reading } from "./reading.ts";

/** The type of a field, where this file declares the type that has it. */
export function fieldType(
  { fieldTypes }: Reading,
  type: TypeName | undefined,
  field: string | undefined,
): TypeName | undefined {
  const plain = type?.kind === "optional" ? type.of?.[0] : type;
  if (field === undefined || !plain?.name || plain.name.from !== undefined) return undefined;
  return fieldTypes.get(plain.name.name)?.get(field);
}
