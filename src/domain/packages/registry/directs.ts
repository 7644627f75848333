import { catalogOf } from "../catalogs.ts";
import { importersOf } from "../importers.ts";
import type { LockedPackage } from "../locked-package.ts";
import type { Packages } from "../packages.ts";
import type { NodeProject } from "../project.ts";
import { readSpecification } from "../read-specification.ts";
import { type Declared, manifestsOf, ownNames } from "../requirements.ts";
import type { Specification } from "../specification.ts";

/** A requirement that a registry answers. */
export interface Direct extends Declared {
  /** The name that the registry knows: behind an alias, the real one. */
  readonly name: string;
  /** A range or a tag, with aliases and catalogs looked up. */
  readonly wants: Specification;
  /** The entry that answers it, if a lockfile has one. */
  readonly locked?: LockedPackage;
}

/** Every requirement of the tree that a registry answers, with the entry that is locked for it. */
export function* directsIn({ projects }: Packages): Generator<Direct> {
  for (const project of projects) {
    const answers = answersIn(project);
    const own = ownNames(project);
    const catalog = catalogOf(project);
    for (const manifest of manifestsOf(project)) {
      const locked = answers.get(manifest.folder);
      for (const requirement of manifest.requirements) {
        const asked = askedOf(requirement.name, requirement.wants, catalog);
        if (!asked || own.has(requirement.name)) continue;
        const answer = requirement.scope === "peer" ? undefined : locked?.get(requirement.name);
        if (answer && answer.origin.kind !== "registry") continue;
        yield { project, manifest, requirement, ...asked, ...(answer && { locked: answer, name: answer.name }) };
      }
    }
  }
}

/** Folder of a manifest → name → the entry of the first lockfile that has one. */
function answersIn(project: NodeProject): ReadonlyMap<string, ReadonlyMap<string, LockedPackage>> {
  const answers = new Map<string, Map<string, LockedPackage>>();
  for (const lockfile of [...project.lockfiles].reverse()) {
    for (const { folder, edges } of importersOf(lockfile, project)) {
      const known = answers.get(folder) ?? new Map<string, LockedPackage>();
      for (const { name, scope, to } of edges) {
        const entry = to === undefined || scope === "peer" ? undefined : lockfile.packages[to];
        if (entry) known.set(name, entry);
      }
      answers.set(folder, known);
    }
  }
  return answers;
}

function askedOf(
  name: string,
  wants: Specification,
  catalog: ReturnType<typeof catalogOf>,
): Pick<Direct, "name" | "wants"> | undefined {
  if (wants.kind === "alias") return { name: wants.name, wants: wants.wants };
  if (wants.kind === "range" || wants.kind === "tag") return { name, wants };
  const raw = wants.kind === "catalog" ? catalog(wants.catalog, name) : undefined;
  const listed = raw === undefined ? undefined : readSpecification(raw);
  return listed && listed.kind !== "catalog" ? askedOf(name, listed, catalog) : undefined;
}
