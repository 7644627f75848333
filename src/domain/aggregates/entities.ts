import type { Code } from "../code/code.ts";
import type { DeclaredType } from "../code/code-file.ts";
import type { TypeDeclaration } from "../syntax/declaration.ts";
import { rootsIn } from "./roots.ts";

/** Types of the domain that guard their own rules: what says that it is an aggregate or an entity, and what repositories keep. */
export function entitiesIn(code: Code): ReadonlyMap<TypeDeclaration, DeclaredType> {
  const found = new Map<TypeDeclaration, DeclaredType>(rootsIn(code));
  for (const { file, type } of code.roles.with("entity")) found.set(type, { file, type });
  return found;
}
