import type { TypeName } from "../../../../domain/syntax/name.ts";

/** Type parameters, and what stands in their places. */
export interface Applied {
  readonly parameters: readonly string[];
  readonly handed: readonly TypeName[];
}

/** Types that hold more, or deeper, are asked for their names at most. */
const most = { levels: 4, inner: 8 };

/** A type with arguments in the places of parameters; `undefined` if one of these has none, since Go then infers it. */
export function apply(type: TypeName, { parameters, handed }: Applied, left = most.levels): TypeName | undefined {
  if (parameters.length === 0) return type;
  const index = type.name && type.name.from === undefined ? parameters.indexOf(type.name.name) : -1;
  if (index >= 0) return handed[index];
  if (!type.of) return type;
  if (left === 0 || type.of.length > most.inner) return undefined;
  const inner = type.of.flatMap((one) => apply(one, { parameters, handed }, left - 1) ?? []);
  return inner.length === type.of.length ? { ...type, of: inner } : undefined;
}
