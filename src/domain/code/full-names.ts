import type { Name, TypeName } from "../syntax/name.ts";
import type { CodeFile, DeclaredType, WrittenType } from "./code-file.ts";
import type { Declarations } from "./declarations.ts";
import { lineage } from "./members.ts";
import { unwrapped } from "./unwrapped.ts";

/** What names of the project are looked up in. */
export interface Names {
  readonly declarations: Declarations;
  /** All full names that something may go by, its own first. */
  namesOf(file: CodeFile, name: Name): readonly string[];
}

/** All full names that a type goes by: its own, then those of types outside of the project that it builds on. */
export function fullNamesOf(names: Names, { file, type }: WrittenType): readonly string[] {
  const name = unwrapped(type)?.name;
  if (!name) return [];
  const declared = names.declarations.type(file, name);
  return declared
    ? [...names.namesOf(file, name).slice(0, 1), ...outsideBases(names, declared)]
    : names.namesOf(file, name);
}

function outsideBases({ declarations, namesOf }: Names, start: DeclaredType): readonly string[] {
  return lineage(declarations, start).flatMap(({ file, type }) =>
    basesOf(type).flatMap((base) => {
      const name = unwrapped(base)?.name;
      return name && !declarations.type(file, name) ? namesOf(file, name) : [];
    }),
  );
}

function basesOf({ extends: above = [], implements: promised = [], of }: DeclaredType["type"]): readonly TypeName[] {
  return [...above, ...promised, ...(of ? [of] : [])];
}
