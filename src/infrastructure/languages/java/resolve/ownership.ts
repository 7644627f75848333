import type { BuildModules } from "./build-modules.ts";
import type { Manifests } from "./manifests.ts";
import { prefixesOf } from "./names.ts";
import { surelySees } from "./preference.ts";
import type { Declaration, TypeIndex } from "./type-index.ts";

/**
 * Whose a package is, so that a type it lacks is missing (`own`) or comes from a library (`foreign`). `shared`: the project and
 * libraries it names publish under one group.
 */
export type Ownership = "own" | "shared" | "foreign";

/** What the question is decided by. */
export interface Evidence {
  readonly index: TypeIndex;
  readonly manifests: Manifests;
  readonly build: BuildModules;
}

/**
 * The group that fits a package's name best says whose it is. Where that of the project and that of a library are equal, or none
 * fits, it counts whether sources declare the package: for a shared group, sources that the file surely sees.
 */
export function ownershipOf(name: string, from: Declaration, { index, manifests, build }: Evidence): Ownership {
  const own = longestPrefix(name, manifests.groups);
  const foreign = longestPrefix(name, manifests.foreignGroups);
  if (own !== foreign) return own > foreign ? "own" : "foreign";
  if (own === 0) return hasDeclaredAncestor(name, index) ? "own" : "foreign";
  return index.packages.get(name)?.some((declaration) => surelySees(from, declaration, build)) ? "own" : "shared";
}

/** Length of the longest group that is the package or one of its ancestors. A group of one part (`com`) says nothing. */
function longestPrefix(name: string, groups: readonly string[]): number {
  const fitting = groups.filter((group) => group.includes(".") && (name === group || name.startsWith(`${group}.`)));
  return Math.max(0, ...fitting.map((group) => group.length));
}

/** Three parts name a project in the usual scheme of domain, company and product: `org.apache.kafka`. */
function hasDeclaredAncestor(name: string, index: TypeIndex): boolean {
  if (index.packages.has(name)) return true;
  for (const prefix of prefixesOf(name)) if (prefix.split(".").length >= 3 && index.packages.has(prefix)) return true;
  return false;
}
