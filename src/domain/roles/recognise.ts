import type { Declarations } from "../code/declarations.ts";
import type { CodeFile, DeclaredType } from "../code/code-file.ts";
import { lineage } from "../code/members.ts";
import type { Name, TypeName } from "../syntax/name.ts";
import { isContract, roleByName, simpleName } from "./by-name.ts";
import { bases, marks, ownBases } from "./stereotypes.ts";
import { byPattern, type Configured } from "./by-pattern.ts";
import { type Evidence, type TypePatterns, type TypeRole, typeRoles } from "./type-role.ts";

/** A type that was recognised, and why. */
export interface Recognised extends DeclaredType {
  readonly role: TypeRole;
  readonly evidence: Evidence;
}

/** The roles of all types that were read. */
export interface Roles {
  /** In the order of the files. */
  readonly all: readonly Recognised[];
  /** Types with one of these roles. */
  with(...roles: readonly TypeRole[]): readonly Recognised[];
  /** True if a type has the role. */
  has(type: DeclaredType, role: TypeRole): boolean;
}

/** The part of the code that roles are recognised by. */
export interface Recognisable {
  readonly files: ReadonlyMap<string, CodeFile>;
  readonly declarations: Declarations;
  namesOf(file: CodeFile, name: Name): readonly string[];
}

/** Recognises types by what they state, and only where they state nothing by name and place. */
export function recognise(code: Recognisable, patterns: TypePatterns = {}): Roles {
  const configured = byPattern(patterns);
  const all = [...code.files.values()].flatMap((file) =>
    file.syntax.types.flatMap((type) => rolesOf(code, configured, { file, type })),
  );
  const byRole = new Map(typeRoles.map((role) => [role, all.filter((one) => one.role === role)]));
  const known = new Map(typeRoles.map((role) => [role, new Set(byRole.get(role)?.map(({ type }) => type))]));
  return {
    all,
    with: (...roles) => all.filter(({ role }) => roles.includes(role)),
    has: ({ type }, role) => known.get(role)?.has(type) ?? false,
  };
}

function rolesOf(code: Recognisable, configured: Configured, declared: DeclaredType): readonly Recognised[] {
  const found = [...byMarks(code, declared), ...byBases(code, declared)];
  const distinct = found.filter(({ role }, index) => found.findIndex((one) => one.role === role) === index);
  if (distinct.length > 0) return distinct;
  const patterned = configured(simpleName(declared.type.name));
  if (patterned.length > 0)
    return patterned.map((one) => ({ ...declared, ...one, role: concrete(one.role, declared) }));
  const role = roleByName(declared);
  if (!role) return [];
  const what = `${simpleName(declared.type.name)} in ${declared.file.place.layer}`;
  return [{ ...declared, role, evidence: { kind: "named", what } }];
}

function byMarks(code: Recognisable, declared: DeclaredType): readonly Recognised[] {
  return (declared.type.marks ?? []).flatMap(({ name }) => {
    const role = stated(marks, code.namesOf(declared.file, name));
    return role ? [{ ...declared, role, evidence: { kind: "declared" as const, what: `@${name.name}` } }] : [];
  });
}

/** Of what a type inherits the nearest statement counts: an aggregate is an entity as well, and need not be told so. */
function byBases(code: Recognisable, declared: DeclaredType): readonly Recognised[] {
  for (const { file, type } of lineage(code.declarations, declared)) {
    for (const base of [...(type.extends ?? []), ...(type.implements ?? [])]) {
      const role = roleOfBase(code, file, base);
      const what = `extends ${base.name?.name}`;
      if (role) return [{ ...declared, role: concrete(role, declared), evidence: { kind: "declared", what } }];
    }
  }
  return [];
}

function roleOfBase(code: Recognisable, file: CodeFile, base: TypeName): TypeRole | undefined {
  if (!base.name) return undefined;
  const role = stated(bases, code.namesOf(file, base.name));
  if (role) return role;
  const own = code.declarations.type(file, base.name);
  return own && stated(ownBases, [simpleName(own.type.name)]);
}

function stated(roles: Readonly<Record<string, TypeRole>>, names: readonly string[]): TypeRole | undefined {
  // A decorator may be called `constructor`, which every object has.
  const known = names.find((name) => Object.hasOwn(roles, name));
  return known === undefined ? undefined : roles[known];
}

function concrete(role: TypeRole, { type }: DeclaredType): TypeRole {
  return role === "repository" && !isContract(type) ? "repository-implementation" : role;
}
