import type { UnknownCounts } from "../../findings/unknown-reason.ts";
import type { Dependency } from "../../graph/dependency.ts";
import type { Graph } from "../../graph/graph.ts";
import type { Manifest } from "../manifest.ts";
import type { Packages } from "../packages.ts";
import { bringerOf, isHostModule } from "./conventions.ts";
import { packageNamed, typesOf } from "./named.ts";
import { unitsOf } from "./units.ts";

/** An import of a package that no manifest around it declares. */
export interface Unlisted {
  readonly name: string;
  readonly dependency: Dependency;
  /** The nearest manifest: where the package ought to be declared. */
  readonly manifest: Manifest;
  /** Whether a lockfile of the project has the package, brought in by another one. */
  readonly isLocked: boolean;
  /** How many other files import it. */
  readonly others: number;
}

/** What came of a look at all imports of packages. */
export interface Listing {
  readonly unlisted: readonly Unlisted[];
  readonly examined: number;
  readonly unknown: UnknownCounts;
}

/** Holds every import of a package against the manifests from its file upward. Told once for each manifest and package. */
export function unlistedPackages(graph: Graph, packages: Packages): Listing {
  const units = unitsOf(graph, packages.manifests);
  const own = new Set(packages.manifests.flatMap(({ name }) => name?.text ?? []));
  const declared = new Map(packages.manifests.map((one) => [one, new Set(one.requirements.map(({ name }) => name))]));
  const lockedNames = lockedAround(packages);
  const found = new Map<string, Unlisted & { others: number }>();
  const unknown = { "no-manifest": 0, "no-lockfile": 0 };
  let examined = 0;
  for (const dependency of graph.dependencies) {
    const name = importedName(dependency);
    if (name === undefined || own.has(name) || isHostModule(name)) continue;
    examined++;
    const manifests = units.around(dependency.at.path);
    const [manifest] = manifests;
    const enough = [name, typesOf(name), bringerOf(name) ?? name];
    // Code without a package of its own goes into those that import it, and they declare what it needs.
    const bundlers = manifest && !manifest.publishable ? units.usersOf(manifest) : [];
    const declares = (one: Manifest) => enough.some((word) => declared.get(one)?.has(word));
    if (manifests.some(declares) || bundlers.some(declares)) continue;
    const locked = lockedNames(manifests);
    if (!manifest) unknown["no-manifest"]++;
    else if (!locked) unknown["no-lockfile"]++;
    else note(found, { name, dependency, manifest, isLocked: locked.has(name), others: 0 });
  }
  return { unlisted: [...found.values()], examined, unknown };
}

function note(found: Map<string, Unlisted & { others: number }>, one: Unlisted): void {
  const key = `${one.manifest.path}\0${one.name}`;
  const known = found.get(key);
  if (known) known.others++;
  else found.set(key, { ...one });
}

/**
 * The package that an import asks a registry for; `undefined` for a module of a framework's own making, and all else. Who
 * asks for `name/package.json` wants to know whether, and in which version, a package is there.
 */
function importedName({ to, specifier }: Dependency): string | undefined {
  if (specifier.endsWith("/package.json")) return undefined;
  const name = to.startsWith("npm:") ? to.slice("npm:".length) : undefined;
  return name !== undefined && packageNamed(specifier) === name ? name : undefined;
}

/** The names in the lockfiles of the projects that manifests belong to; `undefined` if there is no lockfile. */
function lockedAround({ projects }: Packages): (manifests: readonly Manifest[]) => ReadonlySet<string> | undefined {
  const byFolder = new Map(
    projects.flatMap(({ folder, lockfiles }) => {
      const names = lockfiles.flatMap((one) => one.packages.flatMap(({ name, alias }) => [name, alias ?? name]));
      return lockfiles.length === 0 ? [] : [[folder, new Set(names)] as const];
    }),
  );
  return (manifests) => {
    for (const { folder } of manifests) {
      const names = byFolder.get(folder);
      if (names) return names;
    }
    return undefined;
  };
}
