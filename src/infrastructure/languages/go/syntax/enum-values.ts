import type { TypeDeclaration } from "../../../../domain/syntax/declaration.ts";
import type { Drafts } from "./draft.ts";

/** The types with the names of the constants that the file declares of them, which is how Go writes an enum. */
export function withValues({ types, variables }: Drafts): readonly TypeDeclaration[] {
  const values = new Map<string, string[]>();
  for (const { names, type, mutable, in: within } of variables) {
    if (mutable || within !== undefined || type?.name === undefined || type.name.from !== undefined) continue;
    const known = values.get(type.name.name) ?? [];
    known.push(...names.filter((name) => name !== "_"));
    values.set(type.name.name, known);
  }
  return types.map((type) => {
    const found = type.kind === "defined" ? values.get(type.name) : undefined;
    return found ? { ...type, values: found } : type;
  });
}
