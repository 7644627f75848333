import { groupBy } from "../source/group-by.ts";
import type { Location } from "../source/location.ts";
import type { LockedEdge } from "./locked-package.ts";
import type { Importer, Lockfile } from "./lockfile.ts";
import type { Manifest } from "./manifest.ts";
import { overridesOf } from "./overrides.ts";
import type { NodeProject } from "./project.ts";
import type { Requirement } from "./requirement.ts";

/** A requirement that manifest and lockfile do not state alike. */
export interface SpecDifference {
  readonly kind: "added" | "changed" | "removed" | "unknown-manifest";
  readonly name: string;
  /** What the manifest says; `""` if nothing. */
  readonly declared: string;
  /** What the lockfile recorded of it; `""` if nothing. */
  readonly recorded: string;
  readonly manifest: string;
  readonly at: Location;
}

/** Compares what a lockfile recorded of each manifest with the manifest. Formats that record nothing have no differences. */
export function specDifferences(lockfile: Lockfile, project: NodeProject): readonly SpecDifference[] {
  if (lockfile.importers.length === 0) return [];
  const recorded = new Map(lockfile.importers.map((importer) => [importer.folder, importer]));
  const manifests = project.root ? [project.root, ...project.members] : project.members;
  const overrides = overridesOf(project);
  const isOverridden = (name: string) => overrides(name).length > 0;
  return manifests.flatMap((manifest) => {
    const importer = recorded.get(manifest.folder);
    if (!importer) return unrecorded(manifest);
    return [...declaredDifferences(manifest, importer, { lockfile, isOverridden }), ...removed(manifest, importer)];
  });
}

interface Context {
  readonly lockfile: Lockfile;
  readonly isOverridden: (name: string) => boolean;
}

/** A workspace that asks for something and that the lockfile does not know. */
function unrecorded(manifest: Manifest): readonly SpecDifference[] {
  const [first] = manifest.requirements.filter(({ scope }) => scope !== "peer");
  if (!first) return [];
  const { path, folder } = manifest;
  return [{ kind: "unknown-manifest", name: folder, declared: "", recorded: "", manifest: path, at: first.at }];
}

function declaredDifferences(
  manifest: Manifest,
  { edges }: Importer,
  { lockfile, isOverridden }: Context,
): readonly SpecDifference[] {
  const index = groupBy(edges, ({ name }) => name);
  return effective(manifest.requirements, lockfile).flatMap((requirement): readonly SpecDifference[] => {
    const { name, raw, at, scope } = requirement;
    const found = (index.get(name) ?? []).filter((edge) => isSameScope(edge, requirement, lockfile));
    const [first] = found;
    const difference = { name, declared: raw, manifest: manifest.path, at };
    if (!first) return isLeftOut(scope, lockfile) ? [] : [{ ...difference, kind: "added", recorded: "" }];
    if (found.some((edge) => isSameText(edge.raw, raw, lockfile)) || isOverridden(name)) return [];
    return [{ ...difference, kind: "changed" as const, recorded: first.raw }];
  });
}

/** What `devEngines.runtime` asks for is recorded by pnpm 11 among the requirements, as `runtime:`. */
function removed({ path, requirements }: Manifest, { edges }: Importer): readonly SpecDifference[] {
  const declared = new Set(requirements.map(({ name }) => name));
  return edges
    .filter(({ name, raw }) => !declared.has(name) && !raw.startsWith("runtime:"))
    .map(({ name, raw, at }) => ({ kind: "removed" as const, name, declared: "", recorded: raw, manifest: path, at }));
}

const pnpmRank = { optional: 0, prod: 1, dev: 2, peer: 3 };
const berryRank = { dev: 0, optional: 1, prod: 2, peer: 3 };

/** A name may stand in several fields. npm and bun record each; of the others each lets one field win. */
function effective(requirements: readonly Requirement[], lockfile: Lockfile): readonly Requirement[] {
  const optional = new Set(requirements.filter(({ scope }) => scope === "optional").map(({ name }) => name));
  const isShadowed = ({ name, scope }: Requirement) => scope === "prod" && optional.has(name);
  const own = requirements.filter((requirement) => !isShadowed(requirement));
  if (recordsFields(lockfile)) return own;
  const rank = lockfile.edition === "berry" ? berryRank : pnpmRank;
  const byRank = [...own].sort((a, b) => rank[a.scope] - rank[b.scope]);
  return [...groupBy(byRank, ({ name }) => name).values()].flatMap(([first]) => first ?? []);
}

function isSameScope(edge: LockedEdge, { scope }: Requirement, lockfile: Lockfile): boolean {
  return recordsFields(lockfile) ? edge.scope === scope : true;
}

function recordsFields({ manager }: Lockfile): boolean {
  return manager === "npm" || manager === "bun";
}

/** Peers are recorded by npm, bun and yarn berry; pnpm adds them to the dependencies if it installs them. */
function isLeftOut(scope: Requirement["scope"], { manager }: Lockfile): boolean {
  return scope === "peer" && manager === "pnpm";
}

/** yarn berry writes the protocol that a plain range leaves out. */
function isSameText(recorded: string, declared: string, { edition }: Lockfile): boolean {
  const [a, b] = [recorded.trim(), declared.trim()];
  return a === b || (edition === "berry" && (a === `npm:${b}` || `npm:${a}` === b));
}
