import type { Name, TypeName } from "../syntax/name.ts";
import type { CodeFile, DeclaredType, WrittenType } from "./code-file.ts";
import type { Declarations } from "./declarations.ts";
import { lineage } from "./members.ts";
import { unwrapped } from "./unwrapped.ts";

/** What names of the project are looked up in. */
export interface Names {
  readonly declarations: Declarations;
  nameOf(file: CodeFile, name: Name): string;
}

/** All full names that a type goes by: its own, then those of types outside of the project that it builds on. */
export function fullNamesOf(names: Names, { file, type }: WrittenType): readonly string[] {
  const name = unwrapped(type)?.name;
  if (!name) return [];
  const declared = names.declarations.type(file, name);
  return [names.nameOf(file, name), ...(declared ? outsideBases(names, declared) : [])];
}

function outsideBases({ declarations, nameOf }: Names, start: DeclaredType): readonly string[] {
  return lineage(declarations, start).flatMap(({ file, type }) =>
    basesOf(type).flatMap((base) => {
      const name = unwrapped(base)?.name;
      return name && !declarations.type(file, name) ? [nameOf(file, name)] : [];
    }),
  );
}

function basesOf({ extends: above = [], implements: promised = [], of }: DeclaredType["type"]): readonly TypeName[] {
  return [...above, ...promised, ...(of ? [of] : [])];
}
