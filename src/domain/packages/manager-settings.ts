import type { Manager } from "./lockfile.ts";
import type { Catalogs, Override, PackageExtensions, PeerRules, Stated } from "./manifest.ts";

/** What `.npmrc`, `.yarnrc.yml`, `.yarnrc`, `bunfig.toml` or `pnpm-workspace.yaml` says. */
export interface ManagerSettings {
  readonly path: string;
  readonly folder: string;
  /** `.npmrc` is npm's, and pnpm's and bun's too. */
  readonly manager: Manager;
  /** The default registry. */
  readonly registry?: Stated;
  /** `@scope` → registry. */
  readonly scopedRegistries: ReadonlyMap<string, Stated>;
  readonly workspaces?: readonly string[];
  readonly overrides: readonly Override[];
  readonly catalogs: Catalogs;
  /** Patched package → path of the patch. */
  readonly patches?: ReadonlyMap<string, Stated>;
  readonly ignoredOptional?: ReadonlyMap<string, Stated>;
  readonly configurationPackages?: ReadonlyMap<string, Stated>;
  readonly peerRules?: PeerRules;
  readonly packageExtensions?: PackageExtensions;
  /** Packages whose install scripts were decided on. */
  readonly scriptDecisions: ReadonlyMap<string, { readonly allowed: boolean; readonly at: Stated["at"] }>;
  /** All other settings with a plain value, by their own name (`ignore-scripts`, `minimumReleaseAge`, `install.exact`). */
  readonly values: ReadonlyMap<string, Stated>;
}
