import type { UnknownReason } from "../../findings/unknown-reason.ts";
import type { Lockfile } from "../lockfile.ts";
import type { NodeProject } from "../project.ts";
import { compareByName } from "./by-name.ts";
import { compareByPlace } from "./by-place.ts";
import { compareStore } from "./in-store.ts";
import type { Comparison, InstalledTree } from "./installed.ts";

/** Holds a lockfile against what is installed beside it, or says in a short name why nobody can. */
export function compareInstalled(
  lockfile: Lockfile,
  tree: InstalledTree,
  project: NodeProject,
): Comparison | { readonly unknown: UnknownReason } {
  const { layout, by } = tree;
  if (typeof layout === "object") return layout;
  if (by !== undefined && by !== lockfile.manager) return { unknown: `installed-by-${by}` };
  if (layout === "store") return compareStore(lockfile, tree, project);
  return lockfile.manager === "npm" ? compareByPlace(lockfile, tree) : compareByName(lockfile, tree, project);
}
