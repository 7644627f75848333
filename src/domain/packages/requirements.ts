import type { Manifest } from "./manifest.ts";
import type { Packages } from "./packages.ts";
import type { NodeProject } from "./project.ts";
import type { Requirement } from "./requirement.ts";

/** A requirement with the manifest and the project that it stands in. */
export interface Declared {
  readonly project: NodeProject;
  readonly manifest: Manifest;
  readonly requirement: Requirement;
}

/** The manifests that a project's install covers. */
export function manifestsOf({ root, members }: NodeProject): readonly Manifest[] {
  return root ? [root, ...members] : members;
}

/** Every requirement of every manifest, once: a workspace with a lockfile of its own belongs to its root. */
export function* requirementsIn({ projects }: Packages): Generator<Declared> {
  for (const project of projects.filter(({ within }) => within === undefined)) {
    for (const manifest of manifestsOf(project)) {
      for (const requirement of manifest.requirements) yield { project, manifest, requirement };
    }
  }
}

/** Names of the project's own packages: what asks for them gets the folder beside, whatever the range. */
export function ownNames(project: NodeProject): ReadonlySet<string> {
  return new Set(manifestsOf(project).flatMap(({ name }) => name?.text ?? []));
}
