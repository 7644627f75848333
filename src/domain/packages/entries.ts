import type { Location } from "../source/location.ts";
import { hostOf } from "./hosts.ts";
import { claimOf, type TarballClaim } from "./tarball-url.ts";
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

/** The lockfiles that an install reads: none that stands in a workspace whose root has one. */
export function* governingLockfiles(packages: Packages): Generator<Omit<Entry, "locked">> {
  for (const pair of lockfilesIn(packages)) if (pair.project.within === undefined) yield pair;
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

/** A locked package with its address. */
export interface Addressed {
  readonly locked: LockedPackage;
  readonly url: string;
  readonly at: Location;
}

/** The address of a package, if the lockfile has one. */
export function addressOf(locked: LockedPackage): Addressed | undefined {
  const { origin, at } = locked;
  if (!("url" in origin) || origin.url === undefined) return undefined;
  return { locked, url: origin.url, at: origin.at ?? at };
}

/** A registry package and its host; absent for what has none that can be read. */
export function registryHostOf(locked: LockedPackage): (Addressed & { readonly host: string }) | undefined {
  const addressed = locked.origin.kind === "registry" ? addressOf(locked) : undefined;
  const host = addressed && hostOf(addressed.url);
  return addressed && host !== undefined ? { ...addressed, host } : undefined;
}

/** A registry package and what its address says is in it. */
export interface Claimed extends Addressed {
  readonly claim: TarballClaim;
}

/** What the addresses of a lockfile say; `unfamiliar`: how many have no form that says anything. */
export function claimsIn({ packages }: Lockfile): { readonly claims: readonly Claimed[]; readonly unfamiliar: number } {
  const addressed = packages.flatMap((locked) => registryHostOf(locked) ?? []);
  const claims = addressed.flatMap((one) => {
    const claim = claimOf(one.url);
    return claim ? [{ ...one, claim }] : [];
  });
  return { claims, unfamiliar: addressed.length - claims.length };
}
