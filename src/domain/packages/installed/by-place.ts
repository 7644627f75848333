import type { LockedPackage } from "../locked-package.ts";
import type { Lockfile } from "../lockfile.ts";
import type { Comparison, Difference, InstalledPackage, InstalledTree } from "./installed.ts";
import { called, hasOwnFolder, isSame, mayBeAbsent } from "./same.ts";

/** npm's lockfile names the folder of every package: each is compared with what lies there. */
export function compareByPlace(lockfile: Lockfile, tree: InstalledTree): Comparison {
  const prefix = tree.folder === "" ? "" : `${tree.folder}/`;
  const byPath = new Map(tree.packages.map((one) => [one.path, one]));
  const places = new Map(lockfile.packages.map((locked, index) => [prefix + locked.key, index]));
  const withoutDev = lacksAllDev(lockfile, (locked) => byPath.has(prefix + locked.key));
  const gone = new Set<string>();
  const differences = lockfile.packages.flatMap((locked, index): Difference[] => {
    if (!hasOwnFolder(locked)) return [];
    const path = prefix + locked.key;
    const place = { name: locked.alias ?? locked.name, path, locked: index };
    const found = byPath.get(path);
    if (found) return isSame(found, locked) ? [] : [{ kind: "other", ...place, found: called(found) }];
    if (tree.links.has(path)) return [{ kind: "linked", ...place }];
    if (mayBeAbsent(locked) || (withoutDev && locked.dev) || isInside(path, (one) => gone.has(one))) return [];
    gone.add(path);
    return [{ kind: "missing", ...place }];
  });
  const extra = tree.packages.filter(
    ({ path }) => !places.has(path) && !isInside(path, (one) => byPath.get(one)?.bundles === true),
  );
  return {
    differences: [...differences, ...extra.map(extraAt)],
    examined: lockfile.packages.filter(hasOwnFolder).length,
  };
}

/** An install with `--omit=dev` lacks all of them and is none the worse. */
function lacksAllDev({ packages }: Lockfile, isThere: (locked: LockedPackage) => boolean): boolean {
  const dev = packages.filter((locked) => locked.dev && hasOwnFolder(locked) && !mayBeAbsent(locked));
  return dev.length > 0 && !dev.some(isThere);
}

/** True if one of the packages around a nested one is of a kind. */
export function isInside(path: string, isOfKind: (around: string) => boolean): boolean {
  const inner = "/node_modules/";
  for (let end = path.lastIndexOf(inner); end > 0; end = path.lastIndexOf(inner, end - 1)) {
    if (isOfKind(path.slice(0, end))) return true;
  }
  return false;
}

function extraAt(one: InstalledPackage): Difference {
  return { kind: "extra", name: folderName(one.path), path: one.path, found: called(one) };
}

/** The name that a folder in `node_modules` stands for. */
export function folderName(path: string): string {
  return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}
