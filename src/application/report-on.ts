import type { Place } from "../domain/architecture/layer.ts";
import { byPlace } from "../domain/findings/finding.ts";
import type { Coverage, Report, RuleCoverage } from "../domain/findings/report.ts";
import type { Codebase } from "../domain/findings/rule.ts";
import type { Configuration } from "./ports/configuration.ts";
import type { World } from "./ports/world.ts";
import type { BuiltGraph } from "./pipeline/build-graph.ts";
import { evaluate } from "./pipeline/evaluate.ts";
import { collectWaivers, settle } from "./pipeline/settle.ts";
import type { Target } from "./tool.ts";

/** How a graph is to be judged. */
export interface Judgement {
  readonly world: World;
  readonly target: Target;
  readonly configuration: Configuration;
  /** Name of the snapshot. */
  readonly snapshot: string;
}

/** evaluate → settle → report. The rules about waivers run last: only then is it known which were used. */
export function reportOn(built: BuiltGraph, { world, target, configuration, snapshot }: Judgement): Report {
  const { rules: settings } = configuration.settings;
  const codebase: Codebase = { graph: built.graph, architecture: built.architecture, waivers: [] };
  const [first, last] = [
    world.rules.filter(({ needs }) => needs !== "waivers"),
    world.rules.filter(({ needs }) => needs === "waivers"),
  ];
  const evaluation = evaluate(first, codebase, settings);
  const waivers = collectWaivers(built.facts, world.rules, { settings, today: target.today });
  const settled = settle(evaluation.findings, waivers);
  const onWaivers = evaluate(last, { ...codebase, waivers: settled.waivers }, settings);
  return {
    snapshot,
    ...(configuration.path !== undefined && { config: configuration.path }),
    architecture: built.architecture.summary,
    findings: [...settled.findings, ...onWaivers.findings].sort(byPlace),
    waived: settled.waived,
    problems: [...configuration.problems, ...built.problems],
    coverage: coverageOf(built, [...evaluation.coverage, ...onWaivers.coverage]),
  };
}

function coverageOf({ graph, architecture, languages, leftOut }: BuiltGraph, rules: readonly RuleCoverage[]): Coverage {
  const project = [...graph.modules.values()].filter(({ origin }) => origin === "project");
  const places = project.flatMap(({ files }) => files).map((path) => architecture.placeOf(path));
  const expectsLayer = ({ area }: Place) => area !== undefined || architecture.summary.origin === "declared";
  const leads = (origin: string) =>
    graph.dependencies.filter(({ to }) => graph.modules.get(to)?.origin === origin).length;
  return {
    files: places.length,
    languages: Object.fromEntries(Object.entries(languages).sort(([a], [b]) => (a < b ? -1 : 1))),
    leftOut: { ...leftOut, generated: places.filter(({ role }) => role === "generated").length },
    modules: project.length,
    dependencies: graph.dependencies.length,
    assigned: places.filter(({ layer }) => layer !== undefined).length,
    unassigned: places.filter((place) => place.layer === undefined && place.role === undefined && expectsLayer(place))
      .length,
    unresolved: leads("unresolved"),
    generated: leads("generated"),
    rules,
  };
}
