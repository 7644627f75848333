import type { Lockfile } from "./lockfile.ts";
import type { LockedPackage } from "./locked-package.ts";
import type { Packages } from "./packages.ts";
import type { NodeProject } from "./project.ts";

/** A locked package with the lockfile and the project that it belongs to. */
export interface Entry {
  readonly project: NodeProject;
  readonly lockfile: Lockfile;
  readonly locked: LockedPackage;
}

/** Every lockfile of the tree with its project. */
export function* lockfilesIn({ projects }: Packages): Generator<Omit<Entry, "locked">> {
  for (const project of projects) for (const lockfile of project.lockfiles) yield { project, lockfile };
}

/** Every entry of every lockfile, in the order of the files. */
export function* entriesIn(packages: Packages): Generator<Entry> {
  for (const { project, lockfile } of lockfilesIn(packages)) {
    for (const locked of lockfile.packages) yield { project, lockfile, locked };
  }
}

/** True for what is fetched from somewhere and unpacked: the rest has no bytes that a hash could vouch for. */
export function isFetched({ origin, bundled }: LockedPackage): boolean {
  return !bundled && (origin.kind === "registry" || origin.kind === "tarball");
}
