import { findingOf } from "../domain/findings/finding.ts";
import type { Codebase, Rule } from "../domain/findings/rule.ts";
import type { Architecture } from "../domain/architecture/architecture.ts";
import type { Place } from "../domain/architecture/layer.ts";
import type { Dependency } from "../domain/graph/dependency.ts";
import { makeGraph } from "../domain/graph/graph.ts";
import type { Module } from "../domain/graph/module.ts";
import { effective } from "./pipeline/evaluate.ts";
import type { Configuration } from "./ports/configuration.ts";
import type { Language } from "./ports/language.ts";
import type { World } from "./ports/world.ts";
import { architectureOf, readConfiguration, withTree } from "./survey.ts";
import type { ImportVerdict, Target } from "./tool.ts";

/**
 * Whether a file may import another file or a package, judged by the same rules as `check`, over a graph of that one
 * dependency. Neither end needs to exist: where they would stand is known from the paths.
 */
export async function canImport(
  world: World,
  target: Target,
  ends: { readonly from: string; readonly target: string },
): Promise<ImportVerdict> {
  return withTree(world, target, async (tree) => {
    const configuration = await readConfiguration(world, target, tree);
    const architecture = await architectureOf(world, target, tree, configuration);
    const dependency = dependencyOf(ends, world.languages, new Set(tree.listing.files.map(({ path }) => path)));
    const findings = judgeOne(world, configuration, { architecture, dependency });
    const places = [
      architecture.placeOf(ends.from),
      architecture.placeOf(dependency.edge.target ?? ends.target),
    ] as const;
    return {
      ...ends,
      allowed: findings.every(({ severity }) => severity !== "error"),
      findings,
      places: { from: describe(places[0]), target: describe(places[1]) },
      alternatives: findings.length > 0 ? alternativesFor(places[0], architecture) : [],
    };
  });
}

interface Hypothesis {
  readonly edge: Dependency;
  readonly modules: readonly Module[];
}

/** A path is a module of the project, whether it exists or not; anything else is a package of the importer's language. */
function dependencyOf(
  { from, target }: { readonly from: string; readonly target: string },
  languages: readonly Language[],
  known: ReadonlySet<string>,
): Hypothesis {
  const language = languages.find(({ extensions }) => extensions.some((extension) => from.endsWith(extension)));
  const path = target.replace(/^\.\//u, "");
  const isPath =
    known.has(path) ||
    target.startsWith("./") ||
    languages.some(({ extensions }) => extensions.some((end) => path.endsWith(end)));
  const isFolder = [...known].some((file) => file.startsWith(`${path}/`));
  const inProject = isPath || isFolder;
  const id = inProject ? path : (language?.externalId(target) ?? target);
  const at = { path: from, line: 1, column: 1 };
  const edge: Dependency = {
    from,
    to: id,
    kind: "value",
    at,
    specifier: target,
    ...(inProject && { target: isFolder ? `${path}/new` : path }),
  };
  const origin = inProject ? ("project" as const) : ("package" as const);
  return {
    edge,
    modules: [
      { id: from, origin: "project", files: [from] },
      { id, origin, files: inProject ? [path] : [] },
    ],
  };
}

/** Rules that speak about one dependency at a time; the others have nothing to say about a graph of one. */
function judgeOne(
  world: World,
  { settings }: Configuration,
  { architecture, dependency }: { readonly architecture: Architecture; readonly dependency: Hypothesis },
): ImportVerdict["findings"] {
  const graph = makeGraph(new Map(dependency.modules.map((module) => [module.id, module])), [dependency.edge]);
  const codebase: Codebase = { graph, architecture, waivers: [] };
  const isAsked = (rule: Rule) => rule.needs === "imports" && effective(rule, settings.rules) !== "off";
  return world.rules.filter(isAsked).flatMap((rule) => {
    const faults = [...rule.check(codebase, settings.rules[rule.id]?.options)];
    const about = faults.filter(
      ({ at, subject }) => at.path === dependency.edge.from && subject.includes(dependency.edge.from),
    );
    return about.map((fault) => findingOf(rule, fault, settings.rules[rule.id]?.severity));
  });
}

function describe({ layer, context, service, role }: Place): string {
  const parts = [
    layer && `layer ${layer}`,
    context && `context ${context}`,
    service && `service ${service}`,
    role && `role ${role}`,
  ];
  return parts.filter(Boolean).join(", ") || "no layer";
}

function alternativesFor({ layer }: Place, architecture: Architecture): readonly string[] {
  const own = architecture.layers.find(({ name }) => name === layer);
  return own ? [own.name, ...own.mayDependOn] : [];
}
