import type { TypeName } from "../../../../domain/syntax/name.ts";

/** Type parameters, and what stands in their places. */
export interface Applied {
  readonly parameters: readonly string[];
  readonly handed: readonly TypeName[];
}

/** A type with arguments in the places of parameters; `undefined` if one of these has none, since Go then infers it. */
export function apply(type: TypeName | undefined, { parameters, handed }: Applied): TypeName | undefined {
  if (!type || parameters.length === 0) return type;
  const index = type.name && type.name.from === undefined ? parameters.indexOf(type.name.name) : -1;
  if (index >= 0) return handed[index];
  if (!type.of) return type;
  const inner = type.of.flatMap((one) => apply(one, { parameters, handed }) ?? []);
  return inner.length === type.of.length ? { ...type, of: inner } : undefined;
}
