import type { Lockfile } from "./lockfile.ts";
import type { ManagerSettings } from "./manager-settings.ts";
import type { Manifest } from "./manifest.ts";

/** What one install covers: a root manifest with its workspaces, the lockfiles beside it and the settings that hold there. */
export interface NodeProject {
  readonly folder: string;
  /** The folder of the root whose workspace this is, if that root has a lockfile: then the lockfiles here are read by nobody. */
  readonly within?: string;
  /** Absent if there is a lockfile and no manifest beside it. */
  readonly root?: Manifest;
  /** Workspaces, without the root; sorted by path. */
  readonly members: readonly Manifest[];
  readonly lockfiles: readonly Lockfile[];
  /** Nearest first. */
  readonly settings: readonly ManagerSettings[];
}
