import type { CachedModule } from "./cached-module.ts";

/** Who an archive's own manifest says it is. */
export interface Identity {
  readonly name: string;
  readonly version: string;
}

/** A package's archive in a cache of this machine, held against the hash that a lockfile has for it. */
export type CachedArchive =
  /** `identities`: one for each manifest at the top of the archive, which has more than one only if somebody wants it so. */
  | { readonly kind: "intact"; readonly identities: readonly Identity[] }
  /** `found`: what its bytes hash to, in hex. */
  | { readonly kind: "altered"; readonly found: string }
  /** `reason`: a short name that the report counts (`not-in-cache`). */
  | { readonly kind: "unknown"; readonly reason: string };

/** A package in `node_modules`, held against its verified archive. */
export type InstalledPackage =
  | { readonly kind: "compared"; readonly differences: readonly FileDifference[] }
  | { readonly kind: "unknown"; readonly reason: string };

/** A file of an installed package that is not as it was packed. */
export interface FileDifference {
  readonly kind: "changed" | "missing" | "added";
  /** Relative to the package's folder. */
  readonly path: string;
}

/** What package managers keep on this machine of the packages that lockfiles name; absent unless bytes are to be verified. */
export interface Artifacts {
  /** By `archiveKey`. */
  readonly archives: ReadonlyMap<string, CachedArchive>;
  /** By `archiveKey` and folder; see `installedKey`. */
  readonly installed: ReadonlyMap<string, InstalledPackage>;
  /** Go's modules by `path@version`. */
  readonly modules: ReadonlyMap<string, CachedModule>;
}

/** What a file of the tree hashes to, by `fileKey`; absent: there is no such file, or it could not be read. */
export type FileDigests = ReadonlyMap<string, CachedArchive>;
