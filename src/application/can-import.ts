import { inEveryLocale, type Text, tell } from "../domain/findings/text.ts";
import { noPackages } from "../domain/packages/packages.ts";
import { findingOf } from "../domain/findings/finding.ts";
import type { Codebase, Rule } from "../domain/findings/rule.ts";
import type { Architecture } from "../domain/architecture/architecture.ts";
import { noCode } from "../domain/code/code.ts";
import type { Place } from "../domain/architecture/layer.ts";
import { noFiles } from "../domain/source/tree-files.ts";
import { makeGraph } from "../domain/graph/graph.ts";
import { hypothesis, type Hypothesis } from "./hypothesis.ts";
import { effective } from "./pipeline/evaluate.ts";
import type { Configuration } from "./ports/configuration.ts";
import type { World } from "./ports/world.ts";
import { placesOf } from "./examine.ts";
import { readConfiguration } from "./read-configuration.ts";
import { withTree } from "./with-tree.ts";
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
    const { architecture, parts, problems } = await placesOf(world, target, tree, configuration);
    const paths = new Set(tree.listing.files.map(({ path }) => path));
    const from = ends.from.replace(/^\.\//u, "");
    const asked = hypothesis({ ...ends, from, paths, parts, languages: world.languages });
    const findings = judgeOne(world, configuration, { architecture, asked });
    const place = architecture.placeOf(from);
    return {
      ...ends,
      allowed: findings.every(({ severity }) => severity !== "error"),
      findings,
      places: { from: describe(place), target: describe(asked.target ? architecture.placeOf(asked.target) : {}) },
      layerless: layerless([from, ...(asked.target === undefined ? [] : [asked.target])], architecture),
      alternatives: findings.length > 0 ? alternativesFor(place, architecture) : [],
      complete: problems.every(({ weight }) => weight === "note"),
    };
  });
}

/** Rules that speak about one dependency at a time; the others have nothing to say about a graph of one. */
function judgeOne(
  world: World,
  { settings }: Configuration,
  { architecture, asked }: { readonly architecture: Architecture; readonly asked: Hypothesis },
): ImportVerdict["findings"] {
  const { dependency, modules } = asked;
  const graph = makeGraph(new Map(modules.map((module) => [module.id, module])), [dependency]);
  const code = noCode(graph);
  const codebase: Codebase = {
    graph,
    architecture,
    code,
    packages: noPackages,
    tree: noFiles,
    waivers: [],
    baseline: [],
  };
  const isAsked = (rule: Rule) => rule.needs === "imports" && effective(rule, settings.rules) !== "off";
  return world.rules.filter(isAsked).flatMap((rule) => {
    const faults = [...rule.check(codebase, settings.rules[rule.id]?.options)];
    const about = faults.filter(({ at, subject }) => at.path === dependency.from && subject.includes(dependency.from));
    return about.map((fault) => findingOf(rule, fault, settings.rules[rule.id]?.severity));
  });
}

function layerless(paths: readonly string[], architecture: Architecture): readonly string[] {
  return [...new Set(paths)].filter((path) => architecture.placeOf(path).layer === undefined);
}

function describe({ layer, context, service, role }: Place): Text {
  const parts = [
    ...(layer ? [tell({ en: "layer {layer}", "zh-CN": "层 {layer}" }, { layer })] : []),
    ...(context ? [tell({ en: "context {context}", "zh-CN": "上下文 {context}" }, { context })] : []),
    ...(service ? [tell({ en: "service {service}", "zh-CN": "服务 {service}" }, { service })] : []),
    ...(role ? [tell({ en: "role {role}", "zh-CN": "角色 {role}" }, { role })] : []),
  ];
  return parts.length > 0 ? inEveryLocale((locale) => parts.map((part) => part[locale]).join(", ")) : noLayer;
}

const noLayer: Text = { en: "no layer", "zh-CN": "不属于任何层" };

function alternativesFor({ layer }: Place, architecture: Architecture): readonly string[] {
  const own = architecture.layers.find(({ name }) => name === layer);
  return own ? [own.name, ...own.mayDependOn] : [];
}
