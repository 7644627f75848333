import { intersects, validRange } from "semver";
import { groupBy } from "../source/group-by.ts";
import type { Manifest } from "./manifest.ts";
import type { NodeProject } from "./project.ts";
import type { Requirement } from "./requirement.ts";
import { manifestsOf, ownNames } from "./requirements.ts";
import { isAside } from "./sides.ts";

/** A dependency that several manifests of a project ask for. */
export interface SharedRequirement {
  readonly name: string;
  /** In the order of the manifests' paths; at least two. */
  readonly uses: readonly { readonly manifest: Manifest; readonly requirement: Requirement }[];
}

/**
 * Dependencies from outside that more than one manifest asks for. Peers state what others may bring, and are left out; so
 * are examples and integration tests, which differ on purpose.
 */
export function sharedRequirements(project: NodeProject): readonly SharedRequirement[] {
  const own = ownNames(project);
  const product = manifestsOf(project).filter((manifest) => !isAside(manifest));
  const uses = product.flatMap((manifest) =>
    manifest.requirements
      .filter(({ scope, name, wants }) => scope !== "peer" && wants.kind === "range" && !own.has(name))
      .map((requirement) => ({ manifest, requirement })),
  );
  const groups = groupBy(uses, ({ requirement }) => requirement.name);
  return [...groups].filter(([, group]) => group.length > 1).map(([name, group]) => ({ name, uses: group }));
}

/** `version`: one version can satisfy both; `text`: both are written alike. */
export function agree(one: Requirement, other: Requirement, same: "version" | "text"): boolean {
  if (one.raw === other.raw) return true;
  if (same === "text") return false;
  if (validRange(one.raw, true) === null || validRange(other.raw, true) === null) return true;
  return intersects(one.raw, other.raw, { loose: true });
}
