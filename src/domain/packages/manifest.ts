import type { Location } from "../source/location.ts";
import type { Requirement } from "./requirement.ts";

/** A piece of text with its place. */
export interface Stated {
  readonly text: string;
  readonly at: Location;
}

/** A rule about other requirements: npm `overrides`, yarn `resolutions`, `pnpm.overrides`. */
export interface Override {
  /** The chain of names from the outermost to the package itself, as written: `["react-dom", "react@^17"]`. */
  readonly path: readonly string[];
  readonly raw: string;
  /** The field of a package.json, which tells the manager that reads it; absent in settings of a manager. */
  readonly from?: "overrides" | "resolutions" | "pnpm.overrides";
  readonly at: Location;
}

/** A patch that a manager applies to a package, with the field that names it. */
export interface Patch {
  /** `name@version`, or what else the manager takes. */
  readonly name: string;
  readonly path: Stated;
  readonly from: "patchedDependencies" | "pnpm.patchedDependencies";
}

/** pnpm's `packageExtensions`: what is added to manifests of others. Only their hash is recorded. */
export interface PackageExtensions {
  readonly at: Location;
  /** In each form that some pnpm records; none where the text does not tell what pnpm hashes. */
  readonly digests: readonly string[];
}

/** A package.json, as far as dependencies are concerned. */
export interface Manifest {
  readonly path: string;
  /** Folder of the file, relative to the root; `""` for the root itself. */
  readonly folder: string;
  readonly name?: Stated;
  readonly version?: Stated;
  readonly private: boolean;
  readonly requirements: readonly Requirement[];
  readonly overrides: readonly Override[];
  readonly patches?: readonly Patch[];
  /** bun's `trustedDependencies`. */
  readonly trusted?: ReadonlyMap<string, Location>;
  /** pnpm's `ignoredOptionalDependencies`. */
  readonly ignoredOptional?: ReadonlyMap<string, Stated>;
  readonly peerRules?: PeerRules;
  readonly packageExtensions?: PackageExtensions;
  /** Globs of workspace folders; absent if the field is. */
  readonly workspaces?: readonly string[];
  /** `packageManager` or `devEngines.packageManager`: name and version, without the hash. */
  readonly packageManager?: Stated & { readonly name: string; readonly version: string };
  /** The pnpm that `devEngines.packageManager` asks for, unless its `onFail` is `ignore`. */
  readonly developersPnpm?: Stated;
  /** `engines`: a range each. */
  readonly engines: ReadonlyMap<string, Stated>;
  readonly scripts: ReadonlyMap<string, Stated>;
  /** Names that `bundleDependencies` lists; `all` for `true`. */
  readonly bundled: readonly string[] | "all";
  /** Packages whose install scripts were decided on: `allowScripts`, `pnpm.onlyBuiltDependencies`, `trustedDependencies`, `dependenciesMeta.*.built`. */
  readonly scriptDecisions: ReadonlyMap<string, { readonly allowed: boolean; readonly at: Location }>;
  /** Named sets of versions in bun's `workspaces.catalog(s)`; pnpm's and yarn's stand in their settings. */
  readonly catalogs: Catalogs;
  /** True for `publishConfig`, or a name and version without `private`: others may depend on it. */
  readonly publishable: boolean;
  /** Words that the file's other fields hold (configuration of tools inside package.json): any of them may name a package. */
  readonly mentions: ReadonlySet<string>;
}

/** pnpm's `peerDependencyRules`: peers that may have versions which their packages do not allow. */
export interface PeerRules {
  /** Names, with `*` for any characters. */
  readonly allowAny: readonly string[];
  /** `name` or `parent>name` → versions. */
  readonly allowedVersions: ReadonlyMap<string, string>;
}

/** Catalog name (`default` for the unnamed one) → package → specification. */
export type Catalogs = ReadonlyMap<string, ReadonlyMap<string, Stated>>;
