import { groupBy } from "../../source/group-by.ts";
import { importersOf } from "../importers.ts";
import type { LockedPackage } from "../locked-package.ts";
import type { Lockfile } from "../lockfile.ts";
import type { NodeProject } from "../project.ts";
import { folderName, isInside } from "./by-place.ts";
import { compareDirect } from "./direct.ts";
import type { Comparison, Difference, InstalledPackage, InstalledTree } from "./installed.ts";
import { called, hasOwnFolder, isSame, mayBeAbsent } from "./same.ts";

/**
 * yarn's and bun's lockfiles say which versions there are, not in which folders: what manifests ask for is looked up as
 * Node does it, and every other folder must hold a version that the lockfile knows.
 */
export function compareByName(lockfile: Lockfile, tree: InstalledTree, project: NodeProject): Comparison {
  const { differences, paths } = compareDirect(lockfile, tree, importersOf(lockfile, project));
  const bundling = new Set(tree.packages.flatMap(({ bundles, path }) => (bundles ? [path] : [])));
  const byName = groupBy([...lockfile.packages.keys()], (index) => lockfile.packages[index]?.name ?? "");
  const others = tree.packages.flatMap((one): Difference[] => {
    if (paths.has(one.path) || isInside(one.path, (path) => bundling.has(path))) return [];
    const indexes = byName.get(one.name ?? folderName(one.path)) ?? [];
    const [first] = indexes;
    const place = { name: folderName(one.path), path: one.path, found: called(one) };
    if (first === undefined) return isTop(one) ? [{ kind: "extra", ...place }] : [];
    return indexes.some((index) => answers(one, lockfile.packages[index]))
      ? []
      : [{ kind: "other", ...place, locked: first }];
  });
  const told = new Set([...differences, ...others].map(({ locked }) => locked));
  return {
    differences: [...differences, ...others],
    examined: lockfile.packages.filter(hasOwnFolder).length,
    unknown: { "not-found": unseen(lockfile, tree).filter((index) => !told.has(index)).length },
  };
}

/** Packages that lie nowhere: whether this platform does without them, these lockfiles do not say. */
function unseen({ packages }: Lockfile, tree: InstalledTree): readonly number[] {
  const byName = groupBy(tree.packages, ({ name }) => name ?? "");
  return [...packages.keys()].filter((index) => {
    const locked = packages[index];
    if (!locked || !hasOwnFolder(locked) || mayBeAbsent(locked)) return false;
    return !(byName.get(locked.name) ?? []).some((one) => isSame(one, locked));
  });
}

/** Workspaces and links have the version of their own manifest. */
function answers(one: InstalledPackage, locked: LockedPackage | undefined): boolean {
  return locked !== undefined && (!hasOwnFolder(locked) || isSame(one, locked));
}

/** Packages often carry small ones of their own further down, for tests and the like. */
function isTop({ path }: InstalledPackage): boolean {
  return path.lastIndexOf("node_modules/") === path.indexOf("node_modules/");
}
