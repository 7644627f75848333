import type { ManifestProblem } from "../../../../application/ports/language.ts";

/** What one build module says of itself in its manifest, as far as names of types depend on it. */
export interface BuildModule {
  readonly folder: string;
  /** Names by which other build modules refer to it: `group:artifact`, `:clients`. */
  readonly names: readonly string[];
  /** Names of the build modules it depends on. */
  readonly dependsOn: readonly string[];
}

/** What the manifests of a project say together. */
export interface Manifests {
  readonly modules: readonly BuildModule[];
  /** Groups of the project itself: `org.apache.kafka`. */
  readonly groups: readonly string[];
  /** Groups of the artifacts it names, its own among them. */
  readonly foreignGroups: readonly string[];
  /** Source folders that manifests name beside the conventional ones. */
  readonly sourceRoots: readonly string[];
  readonly problems: readonly ManifestProblem[];
}

/** Nothing known. */
export const noManifests: Manifests = { modules: [], groups: [], foreignGroups: [], sourceRoots: [], problems: [] };

/** Adds up what several readers found. */
export function combine(all: readonly Manifests[]): Manifests {
  return {
    modules: all.flatMap(({ modules }) => modules),
    groups: distinct(all.flatMap(({ groups }) => groups)),
    foreignGroups: distinct(all.flatMap(({ foreignGroups }) => foreignGroups)),
    sourceRoots: distinct(all.flatMap(({ sourceRoots }) => sourceRoots)),
    problems: all.flatMap(({ problems }) => problems),
  };
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
