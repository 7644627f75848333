import type { Place } from "../domain/architecture/layer.ts";
import { byPlace } from "../domain/findings/finding.ts";
import { namesakes } from "../domain/architecture/namesakes.ts";
import type { Problem } from "../domain/findings/problem.ts";
import type { Coverage, Report, RuleCoverage } from "../domain/findings/report.ts";
import { type Text, tell } from "../domain/findings/text.ts";
import { noSnapshot } from "../domain/packages/registry/registry-snapshot.ts";
import type { Codebase } from "../domain/findings/rule.ts";
import type { WaiverComment } from "../domain/source/facts.ts";
import type { Configuration } from "./ports/configuration.ts";
import type { World } from "./ports/world.ts";
import type { BuiltGraph } from "./pipeline/build-graph.ts";
import type { ReadPackages } from "./pipeline/read-packages.ts";
import type { BasePackages } from "./packages-for.ts";
import { evaluate } from "./pipeline/evaluate.ts";
import { collectWaivers, settle } from "./pipeline/settle.ts";
import type { Target } from "./tool.ts";

/** How a graph is to be judged. */
export interface Judgement {
  readonly packages: ReadPackages;
  /** The packages of the commit that the tree is compared with. */
  readonly base?: BasePackages;
  readonly world: World;
  readonly target: Target;
  readonly configuration: Configuration;
  /** Name of the snapshot. */
  readonly snapshot: Text;
}

/** evaluate → settle → report. The rules about waivers run last: only then is it known which were used. */
export function reportOn(built: BuiltGraph, judgement: Judgement): Report {
  const { world, target, configuration, snapshot, packages } = judgement;
  const { rules: settings } = configuration.settings;
  const codebase = codebaseOf(built, judgement);
  const [first, last] = [
    world.rules.filter(({ needs }) => needs !== "waivers"),
    world.rules.filter(({ needs }) => needs === "waivers"),
  ];
  const evaluation = evaluate(first, codebase, settings);
  const comments = commentsIn(built, packages);
  const waivers = collectWaivers(comments, world.rules, { settings, today: target.today });
  const settled = settle(evaluation.findings, waivers);
  const onWaivers = evaluate(last, { ...codebase, waivers: settled.waivers }, settings);
  const coverage = [...evaluation.coverage, ...onWaivers.coverage];
  return {
    snapshot,
    ...(judgement.base && { base: judgement.base.name }),
    ...(configuration.path !== undefined && { config: configuration.path }),
    architecture: built.architecture.summary,
    findings: [...settled.findings, ...onWaivers.findings].sort(byPlace),
    waived: settled.waived,
    problems: [
      ...configuration.problems,
      ...namesakes(built.architecture, configuration.settings),
      ...built.problems,
      ...packages.problems,
      ...(judgement.base ? unreadBase(judgement.base) : []),
      ...(target.strictUnknown ? unjudged(coverage) : []),
    ],
    coverage: { ...coverageOf(built, coverage), ...packageCoverage(packages) },
  };
}

function codebaseOf({ graph, architecture }: BuiltGraph, { packages, base, configuration }: Judgement): Codebase {
  const { written } = configuration;
  const compared = base && { base: { packages: base.packages } };
  return { graph, architecture, ...(written && { written }), packages: packages.packages, ...compared, waivers: [] };
}

/** Waivers of source files and of manifests; a file is one or the other. */
function commentsIn({ facts }: BuiltGraph, { waivers }: ReadPackages): ReadonlyMap<string, readonly WaiverComment[]> {
  const inSources = [...facts].map(([path, file]) => [path, file.waivers ?? []] as const);
  return new Map([...waivers, ...inSources]);
}

/** What cannot be read of the base cannot be compared: the rules about changes saw less than they should. */
function unreadBase({ packages, problems }: ReadPackages): readonly Problem[] {
  const unparsed = packages.unparsed.map(({ path, at, reason }) => ({ path, at, reason }));
  const unread = problems.filter(({ weight }) => weight === "incomplete");
  const all = [...unparsed, ...unread.map(({ path = "", at, message: reason }) => ({ path, at, reason }))];
  return all.map(({ path, reason }): Problem => {
    const text = {
      en: "In the commit that this is compared with, {path} could not be read, so changes to it went unchecked: {reason}",
      "zh-CN": "在用于比较的提交中，{path} 无法读取，因此没有检查它的变化：{reason}",
    };
    return { path, message: tell(text, { path, reason }), weight: "incomplete" };
  });
}

function unjudged(coverage: readonly RuleCoverage[]): readonly Problem[] {
  return coverage.flatMap(({ rule, unknown = {} }) =>
    Object.entries(unknown).map(
      ([reason, count]): Problem => ({
        message: tell(reason === noSnapshot ? unaskedText : unjudgedText, { rule, count, reason }),
        weight: "incomplete",
      }),
    ),
  );
}

const unjudgedText: Text = {
  en: "{rule} could not judge {count} of its subjects ({reason}), and unknowns count as failures here.",
  "zh-CN": "{rule} 有 {count} 个检查对象无法判断（{reason}），而此处未知即视为失败。",
};

const unaskedText: Text = {
  en: "{rule} could not judge {count} of its subjects: there is no registry snapshot. Write one with `arch-lint registry snapshot`, or turn the rule off.",
  "zh-CN":
    "{rule} 有 {count} 个检查对象无法判断：没有注册表快照。请用 `arch-lint registry snapshot` 生成，或关闭该规则。",
};

function packageCoverage({ packages, files }: ReadPackages): Pick<Coverage, "packageFiles" | "lockedPackages"> {
  const lockfiles = packages.projects.flatMap((project) => project.lockfiles);
  return { packageFiles: files, lockedPackages: lockfiles.reduce((sum, one) => sum + one.packages.length, 0) };
}

function coverageOf(
  { graph, architecture, languages, leftOut }: BuiltGraph,
  rules: readonly RuleCoverage[],
): Omit<Coverage, "packageFiles" | "lockedPackages"> {
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
