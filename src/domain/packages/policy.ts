import { categories, type Category } from "./category.ts";
import { matchesPackage } from "./package-pattern.ts";

/** Which packages a layer must not use. An entry is a category (`orm`) or a pattern on module ids (`npm:axios`). */
export interface PackagePolicy {
  readonly deny: ReadonlyMap<string, readonly string[]>;
  /** Exceptions, by layer. */
  readonly allow: ReadonlyMap<string, readonly string[]>;
}

/** Why a package is denied. */
export interface Denial {
  /** The entry of the policy that denies it. */
  readonly entry: string;
  readonly category?: Category;
}

/** The default: the domain does no input and output. */
export const defaultPolicy: PackagePolicy = {
  deny: new Map([["domain", ["orm", "http", "mq", "cloud"]]]),
  allow: new Map(),
};

/** Says whether a layer must not use a module from outside the project, and by which entry. */
export function deniedIn(layer: string, id: string, policy: PackagePolicy): Denial | undefined {
  if (policy.allow.get(layer)?.some((entry) => namesPackage(entry, id))) return undefined;
  const entry = policy.deny.get(layer)?.find((one) => namesPackage(one, id));
  if (entry === undefined) return undefined;
  return isCategory(entry) ? { entry, category: entry } : { entry };
}

/** True if an entry names a shipped category rather than packages. */
export function isCategory(entry: string): entry is Category {
  return Object.hasOwn(categories, entry);
}

/** True if an entry, a category or a pattern, means a module from outside the project. */
export function namesPackage(entry: string, id: string): boolean {
  if (!isCategory(entry)) return matchesPackage(entry, id);
  return categories[entry].some((pattern) => matchesPackage(pattern, id));
}
