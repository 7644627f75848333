import type { Name, TypeName } from "../../../../domain/syntax/name.ts";
import { type ImportedNames, isCapitalised, isConstant, nameOf } from "./imported-names.ts";
import { ownerOf, typeNamed, variableNamed } from "./scope.ts";
import type { Walk } from "./walk.ts";

/** What a dotted name means where it stands. */
export interface Meaning {
  /** What explains its root: an import, a type, or a package that is written before a type. */
  readonly name?: Name;
  /** The type of the value that it names, as far as this file tells. */
  readonly type?: TypeName | undefined;
  /** True if it names a type. */
  readonly isType?: true;
}

const unknown: Meaning = {};

/** Tells what a dotted name stands for. JLS 6.4.2: a variable comes before a type, a type before a package. */
export function meaningOf(walk: Walk, parts: readonly string[]): Meaning {
  const [first = "", ...rest] = parts;
  const self = parts.findIndex((part) => part === "this" || part === "super");
  if (self >= 0) return { type: follow(walk, selfOf(walk, parts.slice(0, self + 1)), parts.slice(self + 1)) };
  const variable = variableNamed(walk.scope, first);
  if (variable) return { type: follow(walk, variable.type, rest) };
  const root = rootOf(walk, parts);
  if (!root) return unknown;

  const { type, members } = root;
  const name = { ...type, name: [type.name, ...members].join(".") };
  if (walk.types.has(name.name) || members.every(isTypeLike)) return { name, isType: true };
  return { name, type: follow(walk, { kind: "named", name: type }, members) };
}

/** The name of a type as it is written, without its arguments. */
export function typeNameOf(walk: Walk, parts: readonly string[]): Name {
  const root = rootOf(walk, parts);
  if (!root) return nameOf(parts, parts.length - 1);
  return { ...root.type, name: [root.type.name, ...root.members].join(".") };
}

/** A type at the beginning of a name, and what is asked of it. */
interface Root {
  readonly type: Name;
  readonly members: readonly string[];
}

function rootOf({ scope, imports }: Walk, parts: readonly string[]): Root | undefined {
  const [first = "", ...rest] = parts;
  const own = typeNamed(scope, first);
  if (own !== undefined) return { type: { name: own }, members: rest };
  const imported = imports.types.get(first);
  if (imported) return { type: imported, members: rest };
  const member = imports.members.get(first);
  if (member) return withMember(member, rest);
  if (isCapitalised(first)) return isMember(first, imports) ? undefined : { type: { name: first }, members: rest };

  const type = parts.findIndex(isCapitalised);
  if (type < 0) return undefined;
  return { type: nameOf(parts.slice(0, type + 1), type), members: parts.slice(type + 1) };
}

/** A static import brings in the member of a type, or a type in another. */
function withMember({ from, name }: Name, rest: readonly string[]): Root {
  const [type = "", ...members] = name.split(".");
  return { type: { ...(from !== undefined && { from }), name: type }, members: [...members, ...rest] };
}

/** Types of packages that are often imported on demand, with names that look like those of constants. */
const types = new Set(["UUID", "URI", "URL"]);

/** `MAX_SIZE` is no type: a constant that is inherited, or imported on demand; then `MAX` and `Size_MAX` are, too. */
function isMember(name: string, { hasMembersOnDemand }: ImportedNames): boolean {
  const hasParts = /[^_]_[^_]/u.test(name);
  return isConstant(name) ? hasParts || (hasMembersOnDemand && !types.has(name)) : hasParts && hasMembersOnDemand;
}

/** In a type, `Entry` is another one; `PAID`, `Size_MAX` and `out` are fields. */
function isTypeLike(member: string): boolean {
  return isCapitalised(member) && !isConstant(member) && !member.includes("_");
}

/** The type of `this`, `super`, `Order.this` or `Payable.super` (JLS 15.8.4, 15.12.1). */
function selfOf(walk: Walk, parts: readonly string[]): TypeName | undefined {
  const isThis = parts.at(-1) === "this";
  const outer = parts.slice(0, -1);
  if (outer.length === 0) {
    const owner = ownerOf(walk.scope);
    return isThis ? owner?.self : owner?.above;
  }
  const name = typeNameOf(walk, outer);
  const owner = isThis || name.from !== undefined ? undefined : ownerOf(walk.scope, name.name);
  return owner?.above ?? { kind: "named", name };
}

/** The type of a field of a field of a type, if this file declares them all. */
function follow(walk: Walk, type: TypeName | undefined, members: readonly string[]): TypeName | undefined {
  let at = type;
  for (const member of members) {
    const name = at?.kind === "named" && at.name?.from === undefined ? at.name : undefined;
    at = name && walk.types.get(name.name)?.variables?.get(member)?.type;
  }
  return at;
}
