const kinds = new Set([
  "type_identifier",
  "qualified_type",
  "generic_type",
  "pointer_type",
  "slice_type",
  "array_type",
  "map_type",
  "channel_type",
  "function_type",
  "struct_type",
  "interface_type",
  "parenthesized_type",
]);

/** True for nodes that are types, which hold nothing that is executed. */
export function isTypeKind(kind: string): boolean {
  return kinds.has(kind);
}

/** All kinds of types. */
export const typeKinds: Iterable<string> = kinds;
