import type { Manifest } from "../packages/manifest.ts";
import type { Scope } from "../packages/requirement.ts";
import type { Location } from "../source/location.ts";
import { type Change, changesBetween } from "./change.ts";
import type { ComparedTrees, Renaming } from "./compared-trees.ts";

/** What a package.json asks for. Of Go modules `VersionChange` tells: there a requirement is the version itself. */
export interface Requirement {
  readonly name: string;
  readonly scope: Scope;
  /** As written. */
  readonly raw: string;
  readonly at: Location;
}

/** Requirements that were added to a package.json, taken out, or changed in range or purpose; by manifest, then by name. */
export function requirementChanges({ base, head, renamed }: ComparedTrees): readonly Change<Requirement>[] {
  return changesBetween(
    requirementsOf(base.packages.manifests, renamed),
    requirementsOf(head.packages.manifests, (path) => path),
    (before, after) => before.raw === after.raw && before.scope === after.scope,
  );
}

/** A peer is often a development dependency too: these are two requirements. */
function requirementsOf(manifests: readonly Manifest[], renamed: Renaming): ReadonlyMap<string, Requirement> {
  const all = manifests.flatMap(({ path, requirements }) =>
    requirements.map(({ name, scope, raw, at }): [string, Requirement] => [
      [renamed(path), name, scope === "peer" ? "peer" : ""].join("\0"),
      { name, scope, raw, at },
    ]),
  );
  return new Map(all);
}
