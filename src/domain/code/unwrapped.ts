import type { TypeName } from "../syntax/name.ts";

const wrappers = new Set(["Promise", "Readonly", "Partial", "Required", "NonNullable", "Awaited"]);

/** The type within what only says how it is handed over: a pointer, an optional, a promise. */
export function unwrapped(type: TypeName): TypeName | undefined {
  const isWrapper = type.kind === "named" && wrappers.has(type.name?.name ?? "") && type.of?.length === 1;
  if (type.kind === "named" && !isWrapper) return type;
  const [inner] = type.of ?? [];
  return (isWrapper || type.kind === "pointer" || type.kind === "optional") && inner ? unwrapped(inner) : undefined;
}
