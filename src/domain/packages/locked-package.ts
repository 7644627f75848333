import type { Location } from "../source/location.ts";
import type { Integrity } from "./integrity.ts";
import type { Scope } from "./requirement.ts";

/** Where a locked package comes from. URLs are as written; nothing has judged them yet. */
export type Origin =
  /** `url` absent: the lockfile leaves it to the registry (pnpm, bun, berry, npm with omit-lockfile-registry-resolved). */
  | { readonly kind: "registry"; readonly url?: string; readonly at?: Location }
  | { readonly kind: "git"; readonly url: string; readonly commit?: string; readonly at?: Location }
  | { readonly kind: "tarball"; readonly url: string; readonly at?: Location }
  | { readonly kind: "file"; readonly path: string; readonly at?: Location }
  | { readonly kind: "folder"; readonly path: string; readonly at?: Location }
  | { readonly kind: "workspace"; readonly path: string; readonly at?: Location }
  /** What yarn berry makes of another entry with a patch that its key asks for. */
  | { readonly kind: "patch"; readonly text: string; readonly at?: Location }
  | { readonly kind: "unknown"; readonly text: string; readonly at?: Location };

/** An edge of the lockfile's own graph: what somebody asks for and which entry answers. */
export interface LockedEdge {
  /** The name that is asked for: the folder's name in node_modules. */
  readonly name: string;
  /** The specification as the lockfile records it; for a yarn descriptor without its name. */
  readonly raw: string;
  readonly scope: Scope;
  /** True if nothing is wrong when it leads nowhere: optional dependencies and optional peers. */
  readonly optional: boolean;
  readonly at: Location;
  /** Index into the lockfile's `packages`; absent: leads nowhere. */
  readonly to?: number;
}

/** One entry of a lockfile. */
export interface LockedPackage {
  /** As the lockfile writes it: a node_modules path, `name@version(peers)`, comma-joined descriptors, a key path. */
  readonly key: string;
  readonly at: Location;
  /** The package's own name: behind an alias, the real one. */
  readonly name: string;
  /** The name it is installed under, where that differs. */
  readonly alias?: string;
  /** Exact; `""` where the lockfile states none (links, workspaces, some git packages). */
  readonly version: string;
  readonly versionAt?: Location;
  readonly origin: Origin;
  readonly integrity?: Integrity;
  readonly edges: readonly LockedEdge[];
  /** Inside another package's tarball: it has no source of its own. */
  readonly bundled: boolean;
  readonly optional: boolean;
  readonly dev: boolean;
  /** Restricted to some platforms: yarn berry may leave out its checksum. */
  readonly conditional: boolean;
  /** The lockfile says that it runs a script when installed (npm `hasInstallScript`, pnpm 5–6 `requiresBuild`). */
  readonly installScript: boolean;
  /** Why its authors gave it up, if the lockfile records it. */
  readonly deprecated?: string;
  /** Where the lockfile records it: ISO date and time (pnpm `time`). */
  readonly publishedAt?: string;
}
