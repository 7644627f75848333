import { importersOf } from "./importers.ts";
import type { LockedPackage } from "./locked-package.ts";
import type { NodeProject } from "./project.ts";

/** The entry that answers a requirement of a manifest, in the project's first lockfile that has one. */
export function lockedFor(project: NodeProject, folder: string, name: string): LockedPackage | undefined {
  for (const lockfile of project.lockfiles) {
    const importer = importersOf(lockfile, project).find((one) => one.folder === folder);
    const edge = importer?.edges.find((one) => one.name === name && one.to !== undefined);
    if (edge?.to !== undefined) return lockfile.packages[edge.to];
  }
  return undefined;
}
