import { groupBy } from "../source/group-by.ts";
import type { LockedPackage } from "./locked-package.ts";
import type { Lockfile } from "./lockfile.ts";
import type { Packages } from "./packages.ts";
import type { NodeProject } from "./project.ts";

/** A lockfile with its project, now and in the commit it is compared with. */
export interface LockPair {
  readonly project: NodeProject;
  readonly lockfile: Lockfile;
  readonly before: { readonly project: NodeProject; readonly lockfile: Lockfile };
}

/** A codebase as far as comparisons of lockfiles are concerned. */
export interface Compared {
  readonly packages: Packages;
  readonly base?: { readonly packages: Packages };
}

/** Lockfiles that stood in the same folder before, for the same manager; one that is new has nothing to be compared with. */
export function* lockPairs({ packages, base }: Compared): Generator<LockPair> {
  const earlier = new Map(base?.packages.projects.map((project) => [project.folder, project]));
  for (const project of packages.projects) {
    const before = earlier.get(project.folder);
    for (const lockfile of project.lockfiles) {
      const own = before?.lockfiles.find(({ path }) => path === lockfile.path);
      const other = before?.lockfiles.find(({ manager }) => manager === lockfile.manager);
      const match = own ?? other;
      if (before && match) yield { project, lockfile, before: { project: before, lockfile: match } };
    }
  }
}

/** Two entries with one identity should be the same bytes, wherever they stand in the tree of packages. */
export function identityOf({ name, version, origin }: LockedPackage): string {
  return `${name}\0${version}\0${origin.kind}`;
}

/** A package now and an entry of the same identity before. */
export interface SamePackage {
  readonly locked: LockedPackage;
  readonly before: readonly LockedPackage[];
}

/** Entries that were there before, in the same version and from the same kind of source. */
export function* samePackages({ lockfile, before }: LockPair): Generator<SamePackage> {
  const earlier = groupBy(before.lockfile.packages, identityOf);
  for (const locked of lockfile.packages) {
    const known = earlier.get(identityOf(locked));
    if (known) yield { locked, before: known };
  }
}

/** Entries by the package's own name. */
export function byName({ packages }: Lockfile): ReadonlyMap<string, readonly LockedPackage[]> {
  return groupBy(packages, ({ name }) => name);
}
