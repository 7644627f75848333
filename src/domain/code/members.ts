import type { Field } from "../syntax/declaration.ts";
import type { CodeFile, DeclaredFunction, DeclaredType } from "./code-file.ts";
import type { Declarations } from "./declarations.ts";

/** A field and the file that declares it. */
export interface DeclaredField {
  readonly file: CodeFile;
  readonly field: Field;
}

/** A type and all that the project declares above it, the nearest first; what stands in a circle is told once. */
export function lineage({ type: find }: Declarations, start: DeclaredType): readonly DeclaredType[] {
  const found = [start];
  const seen = new Set([start.type]);
  for (const { file, type } of found) {
    for (const { name } of [...(type.extends ?? []), ...(type.implements ?? []), ...(type.of ? [type.of] : [])]) {
      const above = name && find(file, name);
      if (!above || seen.has(above.type)) continue;
      seen.add(above.type);
      found.push(above);
    }
  }
  return found;
}

/** The field that a type has under a name, its own or one that it inherits or embeds. */
export function fieldOf(declarations: Declarations, type: DeclaredType, name: string): DeclaredField | undefined {
  for (const { file, type: one } of lineage(declarations, type)) {
    const field = one.fields.find((candidate) => candidate.name === name);
    if (field) return { file, field };
  }
  return undefined;
}

/** The method that a type has under a name, its own or one that it inherits or embeds. */
export function methodOf(declarations: Declarations, type: DeclaredType, name: string): DeclaredFunction | undefined {
  for (const one of lineage(declarations, type)) {
    const method = declarations.methods(one).find((candidate) => candidate.function.name === name);
    if (method) return method;
  }
  return undefined;
}
