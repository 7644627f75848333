import { byName, identityOf, type LockPair } from "./lock-pairs.ts";
import type { LockedPackage } from "./locked-package.ts";

/** Who needs a package: an entry, and an entry of the same name before. */
export interface Introducer {
  readonly by: LockedPackage;
  readonly before?: LockedPackage;
}

/** A package whose name was not locked before. Without introducers it is a manifest's own requirement. */
export interface NewPackage {
  readonly locked: LockedPackage;
  readonly introducers: readonly Introducer[];
}

/** Packages whose names are new, each with those that need it. */
export function newPackages({ lockfile, before }: LockPair): readonly NewPackage[] {
  const earlier = byName(before.lockfile);
  const parents = parentsOf(lockfile.packages);
  return lockfile.packages.flatMap((locked, index) => {
    if (earlier.has(locked.name) || isOwn(locked)) return [];
    const introducers = (parents.get(index) ?? []).map((by) => {
      const was = earlier.get(by.name)?.[0];
      return { by, ...(was && { before: was }) };
    });
    return [{ locked, introducers }];
  });
}

/** Packages from outside that were not there in this version and from this kind of source. */
export function changedPackages({ lockfile, before }: LockPair): readonly LockedPackage[] {
  const earlier = new Set(before.lockfile.packages.map(identityOf));
  return lockfile.packages.filter((locked) => !isOwn(locked) && !earlier.has(identityOf(locked)));
}

function isOwn({ origin }: LockedPackage): boolean {
  return origin.kind === "workspace" || origin.kind === "folder";
}

function parentsOf(packages: readonly LockedPackage[]): ReadonlyMap<number, readonly LockedPackage[]> {
  const parents = new Map<number, LockedPackage[]>();
  for (const by of packages) {
    for (const { to } of by.edges) {
      if (to === undefined) continue;
      const known = parents.get(to);
      if (known) known.push(by);
      else parents.set(to, [by]);
    }
  }
  return parents;
}
