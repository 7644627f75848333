import { withCatalogs } from "./catalog-answers.ts";
import type { LockedEdge, LockedPackage } from "./locked-package.ts";
import type { Importer, Lockfile } from "./lockfile.ts";
import type { Manifest } from "./manifest.ts";
import type { NodeProject } from "./project.ts";
import type { Requirement } from "./requirement.ts";
import { manifestsOf, ownNames } from "./requirements.ts";

/**
 * What manifests ask of a lockfile and which entries answer. Formats that record no manifests (npm 1, yarn classic) are
 * asked with the manifests as they are.
 */
export function importersOf(lockfile: Lockfile, project: NodeProject): readonly Importer[] {
  if (lockfile.importers.length > 0) return withCatalogs(lockfile, project);
  const answer = lockfile.manager === "yarn" ? byDescriptor(lockfile) : byPlace(lockfile);
  const own = ownNames(project);
  return manifestsOf(project).map((manifest) => importerOf(manifest, own, answer));
}

type Answer = (requirement: Requirement) => number | undefined;

/** What a neighbour answers needs no entry. */
function importerOf(manifest: Manifest, own: ReadonlySet<string>, answer: Answer): Importer {
  const { folder, name, path, requirements } = manifest;
  const wanted = requirements.filter(({ scope, name: asked }) => scope !== "peer" && !own.has(asked));
  const edges = wanted.map((requirement): LockedEdge => {
    const { name: asked, raw, scope, optional, at } = requirement;
    const to = answer(requirement);
    return { name: asked, raw, scope, optional, at, ...(to !== undefined && { to }) };
  });
  return { folder, at: { path, line: 1, column: 1 }, edges, ...(name && { name: name.text }) };
}

/** yarn classic: every `name@specification` is part of a key. */
function byDescriptor({ packages }: Lockfile): Answer {
  const index = new Map<string, number>();
  packages.forEach(({ key }, at) => {
    for (const descriptor of key.split(", ")) index.set(descriptor, at);
  });
  return ({ name, raw }) => index.get(`${name}@${raw}`);
}

/** npm 1: what the root asks for stands at the top. */
function byPlace({ packages }: Lockfile): Answer {
  const index = new Map(packages.map(({ key }, at) => [key, at]));
  return ({ name }) => index.get(name) ?? index.get(`node_modules/${name}`);
}

/** Entries that no manifest leads to, not even through others. Workspaces and bundled packages are never among them. */
export function unreachable(lockfile: Lockfile, importers: readonly Importer[]): readonly LockedPackage[] {
  const { packages } = lockfile;
  const seen = new Set<number>();
  const reached = answersByName(packages);
  const open = importers.flatMap(({ edges }) => edges.flatMap(reached));
  packages.forEach((locked, index) => {
    if (isRoot(locked)) open.push(index);
  });
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (seen.has(index)) continue;
    seen.add(index);
    open.push(...(packages[index]?.edges ?? []).flatMap(reached));
  }
  return packages.filter((locked, index) => !seen.has(index) && !locked.bundled);
}

/** What an edge leads to; one that leads nowhere may be overridden, and then any entry of that name is meant. */
function answersByName(packages: readonly LockedPackage[]): (edge: LockedEdge) => readonly number[] {
  const byName = new Map<string, number[]>();
  packages.forEach(({ name, alias = name }, index) => {
    const same = byName.get(alias);
    if (same) same.push(index);
    else byName.set(alias, [index]);
  });
  const taken = new Set<string>();
  return ({ name, to, scope }) => {
    if (to !== undefined) return [to];
    if (scope === "peer" || taken.has(name)) return [];
    taken.add(name);
    return byName.get(name) ?? [];
  };
}

function isRoot({ origin }: LockedPackage): boolean {
  return origin.kind === "workspace" || origin.kind === "folder";
}

/** An edge with the name of who asks. */
export interface AskedEdge {
  readonly edge: LockedEdge;
  readonly parent: string;
}

/**
 * Edges that an install has to answer. Peers are left out: whether they are installed at all is a setting. So are the
 * edges of bundled packages, which bring along what they need; but npm locks that too, and refuses where it is missing.
 */
export function* askedEdges({ packages, manager }: Lockfile, importers: readonly Importer[]): Generator<AskedEdge> {
  for (const { edges, folder, name } of importers) {
    for (const edge of edges) if (edge.scope !== "peer") yield { edge, parent: name ?? (folder || ".") };
  }
  for (const { edges, name, version, bundled } of packages) {
    if (bundled && manager !== "npm") continue;
    const parent = `${name} ${version}`;
    for (const edge of edges) if (edge.scope !== "peer") yield { edge, parent };
  }
}

/**
 * True for an edge that may lead nowhere. npm locks optional packages for all systems, and `npm ci` (11.19) refuses where
 * the entry of one is missing; the others leave out what they could not get.
 */
export function mayLeadNowhere({ manager }: Lockfile, { optional, scope }: LockedEdge): boolean {
  return optional && !(manager === "npm" && scope === "optional");
}

/** A peer edge of a package that a manifest asks for, with the entry it gets. */
export interface PeerEdge {
  readonly edge: LockedEdge;
  readonly locked: LockedPackage;
  readonly answer: LockedPackage;
}

/**
 * What peers the project's own requirements get. Those of packages further down are their authors' business; a copy under
 * another name is there to be tried beside the usual one.
 */
export function peerEdges({ packages }: Lockfile, importers: readonly Importer[]): readonly PeerEdge[] {
  const own = new Set(importers.flatMap(({ edges }) => edges.map(({ to }) => to)));
  return packages.flatMap((locked, index) => {
    if (!own.has(index) || locked.alias !== undefined) return [];
    return locked.edges.flatMap((edge) => {
      const answer = edge.scope === "peer" && edge.to !== undefined ? packages[edge.to] : undefined;
      return answer ? [{ edge, locked, answer }] : [];
    });
  });
}
