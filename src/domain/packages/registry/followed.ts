import type { UnknownReason } from "../../findings/unknown-reason.ts";
import type { Location } from "../../source/location.ts";
import type { Packages } from "../packages.ts";
import type { Scope } from "../requirement.ts";
import { directStanding } from "./direct-standing.ts";
import { directsIn } from "./directs.ts";
import type { ZeroMajor } from "./lag.ts";
import { moduleStanding } from "./module-standing.ts";
import { moduleUsesIn } from "./module-uses.ts";
import type { Standing } from "./standing.ts";

/** A direct dependency whose locked version is known and was found in the snapshot: how far it is behind. */
export interface Followed {
  /** Folder of what installs it: a project's root, or a Go module's own. */
  readonly folder: string;
  readonly name: string;
  readonly scope: Scope;
  readonly at: Location;
  readonly locked: string;
  readonly latest: string;
  readonly standing: Standing;
}

/** Direct dependencies of all manifests, npm's and Go's, held against the snapshot; or the reason why one cannot be. */
export function* followedIn(
  packages: Packages,
  zero: ZeroMajor,
): Generator<Followed | { readonly unknown: UnknownReason }> {
  const { registry } = packages;
  for (const direct of directsIn(packages)) {
    const { project, requirement, locked } = direct;
    const { scope, at } = requirement;
    if (scope === "peer" || !locked) continue;
    const found = directStanding(registry, direct, zero);
    if ("unknown" in found) yield found;
    else yield { folder: project.folder, name: requirement.name, scope, at, ...found };
  }
  for (const use of moduleUsesIn(packages)) {
    const { mod, require, path, version } = use;
    if (require.indirect) continue;
    const found = moduleStanding(registry, use, zero);
    if ("unknown" in found) yield found;
    else yield { ...found, folder: mod.folder, name: path, scope: "prod", at: require.at, locked: version };
  }
}
