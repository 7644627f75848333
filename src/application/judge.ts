import { layerDependencies } from "../domain/architecture/layer-dependencies.ts";
import type { ArchitectureSummary } from "../domain/architecture/summary.ts";
import { namesakes } from "../domain/architecture/namesakes.ts";
import { applyBaseline } from "../domain/findings/apply-baseline.ts";
import type { Baseline, SettledEntry } from "../domain/findings/baseline.ts";
import { byPlace, type Finding } from "../domain/findings/finding.ts";
import type { Problem } from "../domain/findings/problem.ts";
import type { Report, RuleCoverage } from "../domain/findings/report.ts";
import type { Base, Codebase } from "../domain/findings/rule.ts";
import type { WaiverComment } from "../domain/source/facts.ts";
import { coverageOf } from "./coverage.ts";
import type { Examined } from "./examine.ts";
import type { BuiltGraph } from "./pipeline/build-graph.ts";
import { evaluate } from "./pipeline/evaluate.ts";
import { collectWaivers, settle } from "./pipeline/settle.ts";
import type { World } from "./ports/world.ts";
import type { Target } from "./tool.ts";
import { unjudged } from "./unjudged.ts";

/** What else a tree is held against, where it is compared. */
export interface Against {
  readonly base: Base;
  /** The baseline in force, under the names of today. */
  readonly baseline: Baseline | undefined;
}

/** A report, and what a new baseline is made of. */
export interface Judgement {
  readonly report: Report;
  /** All that no waiver sets aside and a baseline may take in. */
  readonly standing: readonly Finding[];
  /** Entries of the baseline with what became of them. */
  readonly entries: readonly SettledEntry[];
}

/** evaluate → settle → report. Rules about waivers and the baseline run last: only then is it known what became of them. */
export function judge(world: World, target: Target, examined: Examined, against?: Against): Judgement {
  const { built, packages, configuration, snapshot } = examined;
  const { rules: settings } = configuration.settings;
  const codebase = codebaseOf(examined, against);
  const isLast = ({ needs }: World["rules"][number]) => needs === "settlement";
  const evaluation = evaluate(
    world.rules.filter((rule) => !isLast(rule)),
    codebase,
    settings,
  );
  const { today } = target;
  const waivers = collectWaivers(commentsIn(examined), world.rules, { settings, today });
  const settled = settle(evaluation.findings, waivers);
  const problems = problemsOf(examined);
  const isJudged = judgedWith(evaluation.coverage, problems);
  const { baseline } = against ?? examined;
  const known = applyBaseline(settled.findings, baseline, { rules: world.rules, settings, today, isJudged });
  const outcome = { ...codebase, waivers: settled.waivers, baseline: known.entries };
  const last = evaluate(world.rules.filter(isLast), outcome, settings);
  const coverage = [...evaluation.coverage, ...last.coverage];
  const report: Report = {
    snapshot,
    ...(configuration.path !== undefined && { config: configuration.path }),
    architecture: summaryOf(built),
    findings: [...known.findings, ...last.findings].sort(byPlace),
    waived: settled.waived,
    baselined: known.baselined,
    problems: [...problems, ...(target.strictUnknown ? unjudged(coverage) : [])],
    coverage: coverageOf(built, packages, coverage),
  };
  return { report, standing: settled.findings, entries: known.entries };
}

/** What leads from layer to layer is counted when asked for: few reporters show it, and it places every file. */
function summaryOf({ graph, architecture }: BuiltGraph): ArchitectureSummary {
  let counted: ArchitectureSummary["layerDependencies"];
  return {
    ...architecture.summary,
    get layerDependencies() {
      counted ??= layerDependencies(graph, architecture);
      return counted;
    },
  };
}

function codebaseOf(
  { built, code, packages, paths, texts, configuration }: Examined,
  against: Against | undefined,
): Codebase {
  const { graph, architecture, facts } = built;
  const { written } = configuration;
  return {
    graph,
    architecture,
    ...(written && { written }),
    code: code.code,
    packages: packages.packages,
    tree: { paths, facts, texts },
    ...(against && { base: against.base }),
    waivers: [],
    baseline: [],
  };
}

/** Waivers of source files and of manifests; a file is one or the other. */
function commentsIn({ built, packages }: Examined): ReadonlyMap<string, readonly WaiverComment[]> {
  const all = new Map(packages.waivers);
  for (const [path, file] of built.facts) if (file.waivers) all.set(path, file.waivers);
  return all;
}

function problemsOf({ built, code, packages, configuration }: Examined): readonly Problem[] {
  return [
    ...configuration.problems,
    ...namesakes(built.architecture, configuration.settings),
    ...built.problems,
    ...code.problems,
    ...packages.problems,
  ];
}

/** What an incomplete run did not find may still be there, and so may what a rule could not judge. */
function judgedWith(coverage: readonly RuleCoverage[], problems: readonly Problem[]): (rule: string) => boolean {
  const isComplete = problems.every(({ weight }) => weight === "note");
  const whole = new Set(coverage.filter(({ unknown }) => !unknown).map(({ rule }) => rule));
  return (rule) => isComplete && whole.has(rule);
}
