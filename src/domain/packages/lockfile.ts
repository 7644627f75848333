import type { Location } from "../source/location.ts";
import type { Catalogs, Stated } from "./manifest.ts";
import type { LockedEdge, LockedPackage } from "./locked-package.ts";

export type Manager = "npm" | "pnpm" | "yarn" | "bun";

/** What a lockfile says of one manifest: the root's or a workspace's. */
export interface Importer {
  /** Folder of the manifest relative to the root of the tree; `""` for the root. */
  readonly folder: string;
  readonly name?: string;
  readonly at: Location;
  /** The requirements as recorded, each with the entry that answers it. */
  readonly edges: readonly LockedEdge[];
}

/** A patch that was applied: its file and its hash, as far as the format has them. */
export interface RecordedPatch {
  readonly at: Location;
  readonly path?: Stated;
  readonly hash?: Stated;
}

/** Settings of the manager at the time it wrote the lockfile. Absent: this format records none. */
export interface RecordedSettings {
  /** Key as written → specification. */
  readonly overrides?: ReadonlyMap<string, Stated>;
  readonly catalogs?: Catalogs;
  /** By patched package. */
  readonly patches?: ReadonlyMap<string, RecordedPatch>;
  readonly packageExtensionsChecksum?: Stated;
  /** A pnpmfile took part, which may change whatever the settings say. */
  readonly hasHooks?: boolean;
  readonly ignoredOptional?: ReadonlyMap<string, Stated>;
  readonly trusted?: ReadonlyMap<string, Stated>;
  /** pnpm's `settings`, by their own name. */
  readonly plain?: ReadonlyMap<string, Stated>;
  /** pnpm's configuration packages with what was asked of them. */
  readonly configurationPackages?: ReadonlyMap<string, Stated>;
  /** The packages that are pnpm itself, with their versions. */
  readonly managerPackages?: ReadonlyMap<string, Stated>;
  /** Packages that only peers ask for are locked too. */
  readonly installsPeers?: boolean;
}

/** A lockfile, read: an inventory and a graph. */
export interface Lockfile {
  readonly path: string;
  readonly folder: string;
  readonly manager: Manager;
  /** Format as its file says: npm `3`, pnpm `9.0`, yarn `1` or berry's metadata version `8`, bun `1`. */
  readonly format: string;
  /** `classic` and `berry` are two programs; only they differ so much. */
  readonly edition?: "classic" | "berry";
  /** What it records of manifests; empty where the format records nothing (npm 1, yarn classic). */
  readonly importers: readonly Importer[];
  readonly packages: readonly LockedPackage[];
  readonly recorded: RecordedSettings;
  /** True if no registry entry has a URL: then none is missing. */
  readonly omitsUrls: boolean;
}
