import type { GoImport } from "./go-imports.ts";
import type { GoModule } from "./go-modules.ts";
import { ownersOf } from "./owners.ts";
import { requiredBy } from "./replacements.ts";

/** What a module imports, held against what its go.mod requires. */
export interface RequireUse {
  /** Imports that no required module can hold. */
  readonly missing: readonly GoImport[];
  /** Paths of required modules that hold an imported package for sure. */
  readonly direct: ReadonlySet<string>;
  /** Paths of required modules that may hold an imported package. */
  readonly possible: ReadonlySet<string>;
}

/**
 * Decides by paths alone. A package that two required modules could hold is in one of them, nobody can say which without
 * their sources; the list of vendored packages says it.
 */
export function requireUse(module: GoModule, imports: ReadonlyMap<string, GoImport>): RequireUse {
  const required = requiredBy(module.mod);
  const vendored = vendoredOwners(module);
  const missing: GoImport[] = [];
  const direct = new Set<string>();
  const possible = new Set<string>();
  for (const imported of imports.values()) {
    const known = required.get(vendored.get(imported.path) ?? "");
    const owners = known ? [known] : ownersOf(imported.path, required);
    const [only, second] = owners;
    for (const owner of owners) possible.add(owner.path);
    if (only && !second && imported.isCertain && !imported.isTool) direct.add(only.path);
    if (!only && imported.isCertain) missing.push(imported);
  }
  return { missing, direct, possible };
}

function vendoredOwners({ vendor }: GoModule): ReadonlyMap<string, string> {
  return new Map(
    (vendor?.modules ?? []).flatMap(({ path, packages }) => packages.map((name) => [name, path] as const)),
  );
}
