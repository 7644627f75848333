import { importersOf } from "./importers.ts";
import type { LockedEdge, LockedPackage } from "./locked-package.ts";
import type { Lockfile } from "./lockfile.ts";
import { overridesOf } from "./overrides.ts";
import type { NodeProject } from "./project.ts";
import { readSpecification } from "./read-specification.ts";
import { isVersioned, type Specification } from "./specification.ts";

/** What is weak about the place that a requirement names; `undefined`: nothing. `folder`: where its manifest stands. */
export function weakSource(wants: Specification, folder: string): "git" | "plain" | "url" | "outside" | undefined {
  if (wants.kind === "git") return gitFault(wants);
  if (wants.kind === "url") return wants.url.startsWith("http:") ? "plain" : "url";
  if (wants.kind === "file" || wants.kind === "folder") return leaves(folder, wants.path) ? "outside" : undefined;
  return undefined;
}

function gitFault({ url, committish = "" }: Extract<Specification, { kind: "git" }>): "git" | "plain" | undefined {
  if (/^(?:git|http|git\+http):\/\//u.test(url)) return "plain";
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u.test(committish) ? undefined : "git";
}

/** True if a path leads out of the root of the tree. */
function leaves(folder: string, path: string): boolean {
  if (/^(?:\/|~|[A-Za-z]:[\\/])/u.test(path)) return true;
  let depth = folder === "" ? 0 : folder.split("/").length;
  for (const part of path.split(/[\\/]/u)) {
    if (part === "..") depth--;
    else if (part !== "." && part !== "") depth++;
    if (depth < 0) return true;
  }
  return false;
}

/** A package that another package, and no manifest of the project, brings from elsewhere than a registry. */
export interface ExoticTransitive {
  readonly locked: LockedPackage;
  readonly parent: string;
  readonly source: string;
}

/** Packages from git or from an address of their own that the project itself never asked for. */
export function exoticTransitives(lockfile: Lockfile, project: NodeProject): readonly ExoticTransitive[] {
  const overrides = overridesOf(project);
  const asked = importersOf(lockfile, project).flatMap(({ edges }) => edges);
  const own = new Set(asked.filter((edge) => isOwnChoice(edge, overrides)).map(({ to }) => to));
  const parents = new Map<number, LockedPackage>();
  for (const parent of lockfile.packages)
    for (const { to } of parent.edges) if (to !== undefined) parents.set(to, parent);
  return lockfile.packages.flatMap((locked, index) => {
    const { origin } = locked;
    const parent = parents.get(index);
    if ((origin.kind !== "git" && origin.kind !== "tarball") || own.has(index) || !parent) return [];
    return [{ locked, parent: `${parent.name} ${parent.version}`, source: origin.url }];
  });
}

/** A range or a tag leaves the place to the registry: another package that asks for an address must not change that. */
function isOwnChoice({ name, raw }: LockedEdge, overrides: (name: string) => readonly string[]): boolean {
  return !isVersioned(readSpecification(raw)) || overrides(name).length > 0;
}
