import type { TypeName } from "../../../../domain/syntax/name.ts";
import { named } from "./type-shape.ts";

/** What a function gives back that does not say so: the type of what it returns, if it is the same everywhere. */
export function resultsOf(returns: readonly (TypeName | undefined)[], isAsync: boolean): readonly TypeName[] {
  const [first] = returns;
  if (!first || returns.some((one) => !isSame(one, first))) return [];
  return isAsync && first.name?.name !== "Promise" ? [named("Promise", [first])] : [first];
}

function isSame(one: TypeName | undefined, other: TypeName): boolean {
  if (!one || one.kind !== other.kind) return false;
  if (one.name?.name !== other.name?.name || one.name?.from !== other.name?.from) return false;
  const [own = [], others = []] = [one.of, other.of];
  return own.length === others.length && own.every((inner, index) => others[index] && isSame(inner, others[index]));
}
