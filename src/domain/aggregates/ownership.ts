import type { Code } from "../code/code.ts";
import type { DeclaredType } from "../code/code-file.ts";
import { lineage } from "../code/members.ts";

/** Base types whose first argument is the aggregate that something belongs to (jMolecules 1.10, `jmolecules-ddd`). */
const owned = new Set(["org.jmolecules.ddd.types.Entity", "org.jmolecules.ddd.types.AggregateRoot"]);

/** The aggregate that an entity says it belongs to; a root belongs to itself. `undefined` if it does not say. */
export function statedOwner({ declarations, typeNameOf }: Code, type: DeclaredType): DeclaredType | undefined {
  for (const { file, type: one } of lineage(declarations, type)) {
    const base = [...(one.implements ?? []), ...(one.extends ?? [])].find((above) =>
      owned.has(typeNameOf(file, above) ?? ""),
    );
    const name = base?.of?.[0]?.name;
    if (name) return declarations.type(file, name);
  }
  return undefined;
}
