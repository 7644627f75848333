import type { UnknownCounts, UnknownReason } from "../../findings/unknown-reason.ts";
import type { Manager } from "../lockfile.ts";

/** A package as it lies in a folder `node_modules`: what its own package.json says, never what a manager noted. */
export interface InstalledPackage {
  /** Its folder, relative to the root of the tree. */
  readonly path: string;
  /** Absent: it has no package.json that could be read, or one that does not say. */
  readonly name?: string;
  readonly version?: string;
  /** True if it brings packages of its own in its tarball. */
  readonly bundles: boolean;
}

/** What is installed for one lockfile. */
export interface InstalledTree {
  /** Folder of the lockfile. */
  readonly folder: string;
  /**
   * `folders`: packages lie where Node looks for them. `store`: pnpm's and bun's; they lie in `.pnpm` or `.bun` and links lead there. Else why
   * nothing was looked at: a short name, as rules count it.
   */
  readonly layout: "folders" | "store" | { readonly unknown: UnknownReason };
  /** The manager that installed it, where it left a mark. */
  readonly by?: Manager;
  readonly packages: readonly InstalledPackage[];
  /** Links in `node_modules` folders: where they stand, and the folder in the tree that they lead to, if they do. */
  readonly links: ReadonlyMap<string, string | undefined>;
}

/** One difference between a lockfile and what is installed. */
export interface Difference {
  /** `linked`: a link stands where a package of a registry should be. */
  readonly kind: "other" | "missing" | "extra" | "linked";
  /** Name that it is installed under, or that it should be. */
  readonly name: string;
  /** Where it is, or should be. */
  readonly path: string;
  /** Index into the lockfile's packages; absent for what is extra. */
  readonly locked?: number;
  /** Name and version of what is there. */
  readonly found?: string;
}

/** What came of a comparison. */
export interface Comparison {
  readonly differences: readonly Difference[];
  readonly examined: number;
  /** How many could not be judged, by reason. */
  readonly unknown?: UnknownCounts;
}
