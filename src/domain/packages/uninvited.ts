import { type Surroundings, wantsOf } from "./answers.ts";
import { importersOf } from "./importers.ts";
import type { LockedEdge, Origin } from "./locked-package.ts";
import type { Lockfile } from "./lockfile.ts";
import type { NodeProject } from "./project.ts";
import { readSpecification } from "./read-specification.ts";
import { isVersioned } from "./specification.ts";

/** Where an entry comes from that nobody asked for from there, by index of the entry. */
export type Uninvited = ReadonlyMap<number, string>;

/**
 * Entries from git, from an address of their own or from a folder without a manifest, although everybody asks for a
 * version of a registry's package. Package managers do not mind: npm takes what `resolved` says as long as the version
 * beside it fits, and the others do likewise. `manifests`: the folders of all manifests in the tree.
 */
export function uninvited(
  lockfile: Lockfile,
  project: NodeProject,
  { manifests, ...around }: Surroundings & { readonly manifests: Pick<ReadonlySet<string>, "has"> },
): Uninvited {
  const { folder, edition } = lockfile;
  const isThere = (path: string) => manifests.has(folder === "" ? path : `${folder}/${path}`);
  const isMirrored = (path: string) => edition === "classic" && !path.includes("/");
  const sources = new Map<number, string>();
  lockfile.packages.forEach(({ origin }, index) => {
    const source = foreignSource(origin, { isThere, isMirrored });
    if (source !== undefined) sources.set(index, source);
  });
  if (sources.size === 0) return sources;
  // A patch that its own key does not ask for is nobody's wish, whatever leads to the entry.
  for (const { edges } of [...importersOf(lockfile, project), ...lockfile.packages])
    for (const edge of edges) {
      const isPatch = sources.get(edge.to ?? -1)?.startsWith("patch:");
      if (edge.to !== undefined && !isPatch && invites(edge, around)) sources.delete(edge.to);
    }
  return sources;
}

interface Known {
  readonly isThere: (path: string) => boolean;
  /** A bare file's name is how yarn classic writes what lies in an offline mirror. */
  readonly isMirrored: (path: string) => boolean;
}

/** Absent for what is a registry's, for workspaces and for what yarn patched as its key says. */
function foreignSource(origin: Origin, { isThere, isMirrored }: Known): string | undefined {
  switch (origin.kind) {
    case "git":
    case "tarball":
      return origin.url;
    case "file":
      return isMirrored(origin.path) ? undefined : origin.path;
    case "folder":
      return isThere(origin.path) ? undefined : origin.path;
    case "unknown":
      return origin.text;
    default:
      return undefined;
  }
}

/** True if an edge, or an override of its name, asks for something else than a version. */
function invites(edge: LockedEdge, around: Surroundings): boolean {
  const all = [edge.raw, ...around.overrides(edge.name)].map(readSpecification);
  return all.some((wants) => !isVersioned(wantsOf(wants, edge.name, around)));
}
