import type { Location } from "../source/location.ts";
import { byCodeUnit } from "../source/by-code-unit.ts";
import type { ComparedTrees } from "./compared-trees.ts";
import { goVersionChanges } from "./go-version-changes.ts";
import { lockedVersionChanges } from "./locked-version-changes.ts";
import type { VersionStep } from "./version-step.ts";

/** A package in the version that a lockfile or a go.mod settles on. */
export interface PackageVersion {
  /** Of a Go module with its major suffix, which can change with the version. */
  readonly name: string;
  readonly version: string;
  readonly at: Location;
}

/** What became of one version of a package in one lockfile or go.mod. */
export type VersionChange = {
  readonly ecosystem: "npm" | "go";
  /** True if a manifest asks for it itself. */
  readonly direct: boolean;
} & (
  | { readonly change: "added"; readonly after: PackageVersion }
  | { readonly change: "removed"; readonly before: PackageVersion }
  | ({ readonly change: "changed"; readonly before: PackageVersion; readonly after: PackageVersion } & VersionStep)
);

/** Versions of packages that came, went, rose or fell; those that manifests ask for first, then by file and name. */
export function versionChanges(trees: ComparedTrees): readonly VersionChange[] {
  return [...lockedVersionChanges(trees), ...goVersionChanges(trees)].sort(byInterest);
}

function byInterest(a: VersionChange, b: VersionChange): number {
  const [one, other] = [a, b].map((change) => (change.change === "removed" ? change.before : change.after));
  if (!one || !other) return 0;
  return (
    Number(b.direct) - Number(a.direct) ||
    byCodeUnit(one.at.path, other.at.path) ||
    byCodeUnit(one.name, other.name) ||
    byCodeUnit(one.version, other.version)
  );
}
