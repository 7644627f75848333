import type { GoRequire, GoSum } from "./go-file.ts";
import type { GoImport } from "./go-imports.ts";
import type { GoModule, GoTree } from "./go-modules.ts";
import { holds } from "./owners.ts";
import { effective, requiredBy } from "./replacements.ts";
import { compare } from "./semver.ts";

/** A hash that go.sum lacks. */
export interface MissingSum {
  readonly required: GoRequire;
  readonly path: string;
  readonly version: string;
  /** The package that Go cannot verify; absent if it is the module's go.mod. */
  readonly imported?: GoImport;
}

/** What go.sum files hold, by module path. */
interface Known {
  readonly mods: ReadonlyMap<string, ReadonlySet<string>>;
  readonly zips: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The modules whose hashes a build of this module needs: those that it requires and that Go has to fetch. */
export function fetched(module: GoModule): readonly { readonly required: GoRequire; path: string; version: string }[] {
  const members = new Set(module.workspace?.members.map((mod) => mod.module?.text));
  const excluded = new Set(module.mod.excludes.map(({ path, version }) => `${path}@${version}`));
  return [...requiredBy(module.mod).values()].flatMap((required) => {
    const found = effective(module, required);
    const isElsewhere = members.has(required.path) || excluded.has(`${required.path}@${required.version}`);
    return found && !isElsewhere ? [{ required, ...found }] : [];
  });
}

/**
 * The hashes that go.sum lacks (cmd/go, keepSums): of every required module's go.mod, and of the whole module where a
 * package is imported that its path could hold. In a workspace any of its go.sum files may have them. A newer version
 * there means that Go selects it, which paths alone cannot tell: nothing is missing then.
 */
export function missingSums(
  module: GoModule,
  tree: GoTree,
  imports: ReadonlyMap<string, GoImport> = new Map(),
): readonly MissingSum[] {
  const known = knownIn(sumsFor(module, tree));
  const certain = [...imports.values()].filter(({ isCertain }) => isCertain);
  return fetched(module).flatMap(({ required, path, version }) => {
    if (!known.mods.get(path)?.has(version)) return [{ required, path, version }];
    const imported = certain.find((one) => holds(required.path, one.path));
    const isThere = [...(known.zips.get(path) ?? [])].some((one) => one === version || compare(one, version) > 0);
    return !imported || isThere ? [] : [{ required, path, version, imported }];
  });
}

/** The go.sum files that count for a module. */
export function sumsFor({ sum, workspace }: GoModule, { sums }: GoTree): readonly GoSum[] {
  const members = workspace?.members.flatMap(({ folder }) => sums.get(folder) ?? []) ?? [];
  return [...new Set([...(sum ? [sum] : []), ...(workspace?.sum ? [workspace.sum] : []), ...members])];
}

function knownIn(sums: readonly GoSum[]): Known {
  const mods = new Map<string, Set<string>>();
  const zips = new Map<string, Set<string>>();
  for (const { module, version, isGoMod } of sums.flatMap(({ lines }) => lines)) {
    const index = isGoMod ? mods : zips;
    const versions = index.get(module);
    if (versions) versions.add(version);
    else index.set(module, new Set([version]));
  }
  return { mods, zips };
}
