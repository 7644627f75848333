import type { UnknownReason } from "../../findings/unknown-reason.ts";
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
  | { readonly kind: "unknown"; readonly reason: UnknownReason };

/** A package in `node_modules`, held against its verified archive. */
export type InstalledPackage =
  | { readonly kind: "compared"; readonly differences: readonly FileDifference[] }
  | { readonly kind: "unknown"; readonly reason: UnknownReason };

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

/** Archives of the tree itself, by `fileKey`. */
export type FileArtifacts = ReadonlyMap<string, FileArtifact>;

/** A file of the tree, held against the hash that a lockfile has for it. */
export type FileArtifact = Exclude<CachedArchive, { readonly kind: "intact" }> | { readonly kind: "intact" };

/** The same as `Artifacts`, as examples of rules write it. */
export interface ExampleArtifacts {
  /** By the hash in the lockfile. */
  readonly archives?: Readonly<Record<string, CachedArchive>>;
  /** By folder. */
  readonly installed?: Readonly<Record<string, InstalledPackage>>;
  /** By `path@version`. */
  readonly modules?: Readonly<Record<string, CachedModule>>;
}
