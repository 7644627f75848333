import type { Code } from "./code.ts";
import type { DeclaredType } from "./code-file.ts";
import { lineage } from "./members.ts";

/** Says of contracts of the project which of its types keep them. */
export type Implementers = (contract: DeclaredType) => readonly DeclaredType[];

const concrete = new Set(["class", "struct", "record", "enum", "defined"]);

/** Finds implementers by what they state, and in Go by the names of their methods. */
export function implementersIn({ files, declarations }: Pick<Code, "files" | "declarations">): Implementers {
  const types = [...files.values()].flatMap((file) => file.syntax.types.map((type) => ({ file, type })));
  const candidates = types.filter(
    ({ type: { kind, modifiers } }) => concrete.has(kind) && !modifiers.includes("abstract"),
  );
  const stated = new Map<DeclaredType["type"], DeclaredType[]>();
  for (const one of candidates)
    for (const { type } of lineage(declarations, one)) stated.set(type, [...(stated.get(type) ?? []), one]);
  const methodsOf = (one: DeclaredType) =>
    new Set(
      lineage(declarations, one).flatMap((above) => declarations.methods(above).map(({ function: { name } }) => name)),
    );
  const goTypes = candidates
    .filter(({ file }) => file.language === "go")
    .map((one) => ({ one, methods: methodsOf(one) }));
  return (contract) => {
    if (contract.file.language !== "go")
      return (stated.get(contract.type) ?? []).filter(({ type }) => type !== contract.type);
    const wanted = [...methodsOf(contract)];
    if (wanted.length === 0) return [];
    return goTypes.filter(({ methods }) => wanted.every((name) => methods.has(name))).map(({ one }) => one);
  };
}
