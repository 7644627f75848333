import { valid } from "semver";
import { byCodeUnit } from "../../source/by-code-unit.ts";
import { entriesIn, isFetched } from "../entries.ts";
import { scopeOf } from "../hosts.ts";
import type { Packages } from "../packages.ts";
import type { NodeProject } from "../project.ts";
import { directsIn } from "./directs.ts";
import { moduleUsesIn } from "./module-uses.ts";

/** A package to ask an npm registry for. */
export interface PackageQuestion {
  readonly name: string;
  /** Locked versions, of which hash and signatures are wanted. */
  readonly versions: readonly string[];
  /** Tags that manifests ask for, beside `latest`. */
  readonly tags: readonly string[];
  /** The registry that settings of the tree name for it, as written; absent: whatever the user's settings say. */
  readonly registry?: string;
  /** The same for the package's scope. */
  readonly scopeRegistry?: string;
}

/** A module to ask a Go proxy for. */
export interface ModuleQuestion {
  readonly path: string;
  /** Versions in use, whose dates are wanted. */
  readonly versions: readonly string[];
}

/** What a tree's lockfiles and manifests have to ask of npm registries. Its own packages are nobody else's business. */
export function packageQuestions(packages: Packages): readonly PackageQuestion[] {
  const own = new Set(packages.manifests.flatMap(({ name }) => name?.text ?? []));
  const questions = new Map<string, Draft>();
  for (const { project, locked } of entriesIn(packages)) {
    if (!isFetched(locked) || locked.origin.kind !== "registry" || own.has(locked.name)) continue;
    const draft = draftFor(questions, project, locked.name);
    if (valid(locked.version) === locked.version) draft.versions.add(locked.version);
  }
  for (const { project, name, wants } of directsIn(packages)) {
    if (own.has(name)) continue;
    const draft = draftFor(questions, project, name);
    if (wants.kind === "tag") draft.tags.add(wants.tag);
  }
  return [...questions.values()]
    .sort((a, b) => byCodeUnit(a.name, b.name))
    .map(({ name, versions, tags, ...from }) => ({ name, versions: [...versions], tags: [...tags], ...from }));
}

interface Draft {
  readonly name: string;
  readonly versions: Set<string>;
  readonly tags: Set<string>;
  readonly registry?: string;
  readonly scopeRegistry?: string;
}

function draftFor(questions: Map<string, Draft>, project: NodeProject, name: string): Draft {
  const from = registriesFor(project, name);
  const id = [name, from.registry, from.scopeRegistry].join("\0");
  const draft = questions.get(id) ?? { name, versions: new Set(), tags: new Set(), ...from };
  questions.set(id, draft);
  return draft;
}

/** What the settings of a project say, nearest first. */
function registriesFor({ settings }: NodeProject, name: string): Pick<Draft, "registry" | "scopeRegistry"> {
  const scope = scopeOf(name);
  const registry = settings.find((one) => one.registry)?.registry?.text;
  const scoped = scope === undefined ? [] : settings.flatMap((one) => one.scopedRegistries.get(scope)?.text ?? []);
  const [scopeRegistry] = scoped;
  return { ...(registry !== undefined && { registry }), ...(scopeRegistry !== undefined && { scopeRegistry }) };
}

/** What a tree's go.mod files have to ask of Go proxies. */
export function moduleQuestions(packages: Packages): readonly ModuleQuestion[] {
  const versions = new Map<string, Set<string>>();
  for (const { path, version } of moduleUsesIn(packages)) {
    const known = versions.get(path) ?? new Set();
    versions.set(path, known.add(version));
  }
  return [...versions].sort(([a], [b]) => byCodeUnit(a, b)).map(([path, used]) => ({ path, versions: [...used] }));
}
