import type { Code } from "../code/code.ts";
import type { DeclaredType } from "../code/code-file.ts";
import type { DeclaredField } from "../code/members.ts";
import type { TypeDeclaration } from "../syntax/declaration.ts";
import { heldBy, partsOf, stateOf } from "./fields.ts";
import { statedOwner } from "./ownership.ts";
import { type Root, rootsIn } from "./roots.ts";

/** A field by which an object holds what it should only know by its id. */
export interface Reference extends DeclaredField {
  readonly owner: DeclaredType;
  readonly held: DeclaredType;
  /** `root`: the root of another aggregate; `part`: an entity that says it belongs to another aggregate. */
  readonly kind: "root" | "part";
}

/** Fields of aggregates and their entities, with what they refer to beyond their own aggregate. */
export interface References {
  readonly fields: number;
  readonly wrong: readonly Reference[];
}

/** Looks at all that roots and entities hold. */
export function referencesIn(code: Code): References {
  const roots = rootsIn(code);
  const owners = new Map<TypeDeclaration, DeclaredType>(roots);
  for (const { file, type } of code.roles.with("entity")) owners.set(type, { file, type });
  const fields = [...owners.values()].flatMap((owner) =>
    [...stateOf(code, owner)].map((field) => ({ owner, ...field })),
  );
  return { fields: fields.length, wrong: fields.flatMap((field) => wrongIn(code, roots, field) ?? []) };
}

type OwnedField = DeclaredField & { readonly owner: DeclaredType };

function wrongIn(code: Code, roots: ReadonlyMap<TypeDeclaration, Root>, field: OwnedField): Reference | undefined {
  for (const held of heldBy(code, field)) {
    const root = roots.get(held.type);
    if (root && isBeyond(code, roots, { owner: field.owner, root })) return { ...field, held, kind: "root" };
    if (!root && isOfAnother(code, field.owner, held)) return { ...field, held, kind: "part" };
  }
  return undefined;
}

/** A part may know its own root. A type that is only kept by a repository may know another of its kind: trees do. */
function isBeyond(
  code: Code,
  roots: ReadonlyMap<TypeDeclaration, Root>,
  { owner, root }: { readonly owner: DeclaredType; readonly root: Root },
): boolean {
  if (owner.type === root.type) return root.keptBy === undefined;
  if (roots.has(owner.type)) return true;
  return !partsOf(code, root, (type) => type !== root.type && roots.has(type)).has(owner.type);
}

function isOfAnother(code: Code, owner: DeclaredType, held: DeclaredType): boolean {
  const [mine, its] = [statedOwner(code, owner), statedOwner(code, held)];
  return mine !== undefined && its !== undefined && mine.type !== its.type;
}
