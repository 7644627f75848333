import type { Project } from "../../../../application/ports/language.ts";
import type { BuildModule } from "./manifests.ts";
import { folderOf } from "./names.ts";

/** The build modules of a project: folders with a manifest, and which of them depends on which. */
export interface BuildModules {
  /** Sorted. */
  readonly folders: readonly string[];
  /** Folder of the build module a path belongs to; the root if none does. */
  folderOf(path: string): string;
  /** Number of steps from one build module to another along declared dependencies; `undefined` if none lead there. */
  distance(from: string, to: string): number | undefined;
  /** True if a script may compute the dependencies of a build module, since it names none. */
  isOpaque(folder: string): boolean;
}

/** Puts together what the manifests say. */
export function createBuildModules(project: Project, described: readonly BuildModule[]): BuildModules {
  const folders = new Set(project.paths.filter((path) => manifest.test(path)).map(folderOf));
  for (const { folder } of described) folders.add(folder);
  const next = dependenciesByFolder(described);
  const distances = new Map<string, ReadonlyMap<string, number>>();
  const declarative = new Set(project.paths.filter((path) => /(?:^|\/)pom\.xml$/u.test(path)).map(folderOf));
  return {
    folders: [...folders].sort((a, b) => (a < b ? -1 : 1)),
    folderOf: (path) => nearest(folders, path),
    distance: (from, to) => {
      const known = distances.get(from) ?? distancesFrom(from, next);
      distances.set(from, known);
      return known.get(to);
    },
    isOpaque: (folder) => !declarative.has(folder) && (next.get(folder) ?? []).length === 0,
  };
}

const manifest = /(?:^|\/)(?:pom\.xml|build\.gradle|build\.gradle\.kts)$/u;

function nearest(folders: ReadonlySet<string>, path: string): string {
  for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) if (folders.has(folder)) return folder;
  return "";
}

function dependenciesByFolder(described: readonly BuildModule[]): ReadonlyMap<string, readonly string[]> {
  const folderByName = new Map(described.flatMap(({ folder, names }) => names.map((name) => [name, folder] as const)));
  const next = new Map<string, string[]>();
  for (const { folder, dependsOn } of described) {
    const targets = dependsOn.flatMap((name) => folderByName.get(name) ?? []);
    const known = next.get(folder);
    if (known) known.push(...targets);
    else next.set(folder, targets);
  }
  return next;
}

function distancesFrom(start: string, next: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> {
  const distances = new Map([[start, 0]]);
  for (const [folder, distance] of distances) {
    for (const target of next.get(folder) ?? []) if (!distances.has(target)) distances.set(target, distance + 1);
  }
  return distances;
}
