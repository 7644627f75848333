import type { UnknownCounts, UnknownReason } from "../../findings/unknown-reason.ts";
import type { Graph } from "../../graph/graph.ts";
import type { Manifest } from "../manifest.ts";
import type { Packages } from "../packages.ts";
import type { NodeProject } from "../project.ts";
import type { Requirement, Scope } from "../requirement.ts";
import { manifestsOf } from "../requirements.ts";
import { isAskedUnseen, isPlugin, programsOf } from "./conventions.ts";
import { typedBy } from "./named.ts";
import { unitsOf } from "./units.ts";

/** A requirement that nothing known so far uses. */
export interface Idle {
  readonly manifest: Manifest;
  readonly requirement: Requirement;
  /** Folders in which a text may still name it: its own, and those of the project's packages that it depends on. */
  readonly folders: readonly string[];
}

/** What came of a look at all requirements of scope `prod`. */
export interface Idleness {
  readonly idle: readonly Idle[];
  readonly examined: number;
  /** How many nobody can judge, by reason. */
  readonly unknown: UnknownCounts;
}

/**
 * The requirements that no import, script, field of a manifest or peer of a locked package speaks of. Whether a text
 * names one of them all the same is another question, and takes files: `Packages.mentioned`.
 */
export function idleRequirements(graph: Graph, packages: Packages): Idleness {
  const units = unitsOf(graph, packages.manifests);
  const declaredPeers = peersOf(packages.manifests.flatMap(({ requirements }) => requirements));
  const idle: Idle[] = [];
  const unknown: Partial<Record<UnknownReason, number>> = {};
  let examined = 0;
  for (const project of packages.projects) {
    const lockedPeers = peersOf(project.lockfiles.flatMap((one) => one.packages.flatMap(({ edges }) => edges)));
    for (const manifest of manifestsOf(project)) {
      const used = units.importedBelow(manifest);
      const isSpoken = spokenIn(project, manifest);
      for (const requirement of manifest.requirements) {
        if (requirement.scope !== "prod") continue;
        examined++;
        const { name } = requirement;
        if (used.has(name) || lockedPeers.has(name) || declaredPeers.has(name) || isSpoken(name)) continue;
        const parts = units.partsOf(manifest);
        // What goes into this package's bundle may be another's code, with another's imports.
        if (parts.some((part) => units.importedIn(part).has(name))) continue;
        const reason = used.size === 0 ? "no-imports" : reasonAgainst(name, used);
        if (reason === undefined)
          idle.push({ manifest, requirement, folders: [manifest, ...parts].map((one) => one.folder) });
        else unknown[reason] = (unknown[reason] ?? 0) + 1;
      }
    }
  }
  return { idle, examined, unknown };
}

/** Why nobody can say that a package is not used. */
function reasonAgainst(name: string, used: ReadonlySet<string>): UnknownReason | undefined {
  // Expo and React Native link native packages by a look at the manifest.
  if (used.has("react-native") || used.has("expo")) return "native";
  if (typedBy(name) !== undefined) return "ambient-types";
  if (isPlugin(name)) return "plugin";
  return isAskedUnseen(name) ? "runtime" : undefined;
}

/** Packages that others expect to be there. */
function peersOf(wanted: readonly { readonly scope: Scope; readonly name: string }[]): ReadonlySet<string> {
  return new Set(wanted.flatMap(({ scope, name }) => (scope === "peer" ? [name] : [])));
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
