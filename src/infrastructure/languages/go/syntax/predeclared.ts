import type { TypeName } from "../../../../domain/syntax/name.ts";

/** "Predeclared identifiers", Types (Go specification). */
const types = new Set([
  ...["any", "bool", "byte", "comparable", "complex64", "complex128", "error", "float32", "float64", "int", "int8"],
  ...["int16", "int32", "int64", "rune", "string", "uint", "uint8", "uint16", "uint32", "uint64", "uintptr"],
]);

/** True for a type that the language itself declares. */
export function isPredeclared(name: string): boolean {
  return types.has(name);
}

/** A type of this file or of the language. */
export function named(name: string): TypeName {
  return { kind: "named", name: { name } };
}
