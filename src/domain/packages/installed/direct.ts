import type { LockedEdge } from "../locked-package.ts";
import type { Importer, Lockfile } from "../lockfile.ts";
import type { Difference, InstalledPackage, InstalledTree } from "./installed.ts";
import { called, hasOwnFolder, isSame, mayBeAbsent } from "./same.ts";

/** What manifests ask for against what Node would find for them. */
export interface DirectComparison {
  readonly differences: readonly Difference[];
  /** Folders that were judged. */
  readonly paths: ReadonlySet<string>;
}

/** Compares the packages that manifests ask for with what Node finds from the folder of each manifest. */
export function compareDirect(
  lockfile: Lockfile,
  tree: InstalledTree,
  importers: readonly Importer[],
): DirectComparison {
  const find = finderIn(tree);
  const paths = new Set<string>();
  const differences: Difference[] = [];
  for (const { folder, edges } of importers) {
    const asked = edges.filter(({ scope }) => scope !== "peer");
    const withoutDev = lacksAllDev(asked, (name) => find(folder, name) !== undefined);
    for (const edge of asked) {
      const locked = edge.to === undefined ? undefined : lockfile.packages[edge.to];
      if (edge.to === undefined || !locked || !hasOwnFolder(locked)) continue;
      const found = find(folder, edge.name);
      const path = found?.path ?? shelf(folder) + edge.name;
      if (paths.has(path)) continue;
      paths.add(path);
      const place = { name: edge.name, path, locked: edge.to };
      if (found?.package && !isSame(found.package, locked)) {
        differences.push({ kind: "other", ...place, found: called(found.package) });
      } else if (found && !found.package) {
        differences.push({ kind: "linked", ...place });
      } else if (!found && !edge.optional && !mayBeAbsent(locked) && !(withoutDev && edge.scope === "dev")) {
        differences.push({ kind: "missing", ...place });
      }
    }
  }
  return { differences, paths };
}

function lacksAllDev(edges: readonly LockedEdge[], isThere: (name: string) => boolean): boolean {
  const dev = edges.filter(({ scope, optional }) => scope === "dev" && !optional);
  return dev.length > 0 && !dev.some(({ name }) => isThere(name));
}

interface Find {
  readonly path: string;
  /** Absent: a link that leads to no installed package. */
  readonly package?: InstalledPackage;
}

/** Looks a name up in the `node_modules` of a folder and of those above, down to the lockfile's own. */
function finderIn({
  folder: root,
  packages,
  links,
}: InstalledTree): (folder: string, name: string) => Find | undefined {
  const byPath = new Map(packages.map((one) => [one.path, one]));
  return (folder, name) => {
    for (const one of foldersUp(folder, root)) {
      const path = shelf(one) + name;
      const target = links.get(path) ?? path;
      const found = byPath.get(target);
      if (found) return { path, package: found };
      if (links.has(path)) return { path };
    }
    return undefined;
  };
}

function shelf(folder: string): string {
  return folder === "" ? "node_modules/" : `${folder}/node_modules/`;
}

function foldersUp(folder: string, root: string): readonly string[] {
  const folders = [folder];
  for (let one = folder; one !== root && one !== ""; ) {
    one = one.slice(0, Math.max(0, one.lastIndexOf("/")));
    folders.push(one);
  }
  return folders;
}
