import type { Graph } from "../../graph/graph.ts";
import type { Manifest } from "../manifest.ts";
import type { Packages } from "../packages.ts";
import type { NodeProject } from "../project.ts";
import type { Requirement } from "../requirement.ts";
import { manifestsOf } from "../requirements.ts";
import { isAskedUnseen, isPlugin, programsOf } from "./conventions.ts";
import { manifestsAround } from "./governing.ts";
import { packagesOf, typedBy } from "./named.ts";

/** A requirement that nothing known so far uses. */
export interface Idle {
  readonly manifest: Manifest;
  readonly requirement: Requirement;
}

/** What came of a look at all requirements of scope `prod`. */
export interface Idleness {
  readonly idle: readonly Idle[];
  readonly examined: number;
  /** How many nobody can judge, by reason. */
  readonly unknown: Readonly<Record<string, number>>;
}

/**
 * The requirements that no import, script, field of a manifest or peer of a locked package speaks of. Whether a text
 * names one of them all the same is another question, and takes files: `Packages.mentioned`.
 */
export function idleRequirements(graph: Graph, packages: Packages): Idleness {
  const imported = importsBelow(graph, packages.manifests);
  const idle: Idle[] = [];
  const unknown: Record<string, number> = {};
  let examined = 0;
  for (const project of packages.projects) {
    const isPeer = peersIn(project);
    for (const manifest of manifestsOf(project)) {
      const used = imported.get(manifest) ?? new Set();
      const isSpoken = spokenIn(project, manifest);
      for (const requirement of manifest.requirements) {
        if (requirement.scope !== "prod") continue;
        examined++;
        const { name } = requirement;
        if (used.has(name) || isPeer(name) || isSpoken(name)) continue;
        const reason = used.size === 0 ? "no-imports" : reasonAgainst(name);
        if (reason === undefined) idle.push({ manifest, requirement });
        else unknown[reason] = (unknown[reason] ?? 0) + 1;
      }
    }
  }
  return { idle, examined, unknown };
}

/** Why nobody can say that a package is not used. */
function reasonAgainst(name: string): string | undefined {
  if (typedBy(name) !== undefined) return "ambient-types";
  if (isPlugin(name)) return "plugin";
  return isAskedUnseen(name) ? "runtime" : undefined;
}

/** What files below the folder of each manifest import, those of packages inside it included. */
function importsBelow(graph: Graph, manifests: readonly Manifest[]): ReadonlyMap<Manifest, Set<string>> {
  const around = manifestsAround(manifests);
  const imported = new Map(manifests.map((manifest) => [manifest, new Set<string>()]));
  for (const dependency of graph.dependencies) {
    const names = packagesOf(dependency);
    if (names.length === 0) continue;
    for (const manifest of around(dependency.at.path)) for (const name of names) imported.get(manifest)?.add(name);
  }
  return imported;
}

/** Packages that others of the project expect to be there. */
function peersIn(project: NodeProject): (name: string) => boolean {
  const locked = project.lockfiles.flatMap(({ packages }) => packages.flatMap(({ edges }) => edges));
  const declared = manifestsOf(project).flatMap(({ requirements }) => requirements);
  const peers = new Set([...locked, ...declared].flatMap(({ scope, name }) => (scope === "peer" ? [name] : [])));
  return (name) => peers.has(name);
}

/** Names that a manifest itself, or a script that runs in its folder (its own, or one of the root), speaks of. */
function spokenIn({ root }: NodeProject, manifest: Manifest): (name: string) => boolean {
  const { mentions, bundled, overrides, scripts, requirements } = manifest;
  const texts = [...scripts.values(), ...(root?.scripts.values() ?? [])].map(({ text }) => text);
  const words = new Set(texts.flatMap((text) => text.split(separators).flatMap(namesIn)));
  const referred = new Set(overrides.flatMap(({ raw }) => (raw.startsWith("$") ? [raw.slice(1)] : [])));
  const shipped = new Set(bundled === "all" ? [] : bundled);
  const names = new Set(requirements.map(({ name }) => name));
  return (name) => {
    if (mentions.has(name) || referred.has(name) || shipped.has(name)) return true;
    return programsOf(name).some((word) => words.has(word)) || names.has(typedBy(name) ?? "");
  };
}

const separators = /[\s"'`;|&()=,<>]+|node_modules\/(?:\.bin\/)?/u;

/** The word, and of `name/bin/x.js` also the name. */
function namesIn(word: string): readonly string[] {
  const [first = "", second] = word.split("/", 2);
  if (second === undefined) return [word];
  return [word, first.startsWith("@") ? `${first}/${second}` : first];
}
