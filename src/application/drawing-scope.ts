import { type Text, tell } from "../domain/findings/text.ts";
import type { Dependency } from "../domain/graph/dependency.ts";
import { type Graph, makeGraph } from "../domain/graph/graph.ts";
import type { Module } from "../domain/graph/module.ts";
import { type Accused, accusedBy } from "./drawing-findings.ts";
import { findModules } from "./find-modules.ts";
import type { Surveyed } from "./survey.ts";
import type { DrawRequest, Survey } from "./tool.ts";

/** The part of a graph that a drawing is about, before anything is collapsed. */
export interface Scope {
  readonly graph: Graph;
  readonly accused: Accused;
  /** True for a dependency that is drawn in any case: a finding is about it, or its target was asked for. */
  isWanted(dependency: Dependency): boolean;
  /** What was left out. */
  readonly notes: readonly Text[];
}

/** Leaves out tests, what is out of focus and, if asked, what no finding is about. */
export function scopeOf(survey: Surveyed, request: DrawRequest): Scope {
  const accused = accusedBy(survey.report.findings, survey.graph);
  const focus = request.focus === undefined ? undefined : new Set(findModules(survey, request.focus));
  const tests = testsIn(survey);
  const withTests = request.onlyFindings || (focus !== undefined && [...focus].every(tests.isModule));
  const keep = (dependency: Dependency) =>
    (withTests || !tests.isDependency(dependency)) &&
    (!focus || focus.has(dependency.from) || focus.has(dependency.to)) &&
    (!request.onlyFindings || accused.of.has(dependency));
  const stays = ({ id, origin }: Module) =>
    origin === "project" && !request.onlyFindings && (focus?.has(id) ?? true) && (withTests || !tests.isModule(id));
  return {
    graph: part(survey.graph, keep, stays),
    accused,
    isWanted: (dependency) => accused.of.has(dependency) || (focus?.has(dependency.to) ?? false),
    notes: [...(withTests ? [] : testNotes(tests, accused)), ...findingNotes(accused, request)],
  };
}

/** The dependencies that are kept with both of their ends, and the modules that stay in any case. */
export function part(
  graph: Graph,
  keep: (dependency: Dependency) => boolean,
  stays: (module: Module) => boolean,
): Graph {
  const dependencies = graph.dependencies.filter(keep);
  const inner = graph.inner.filter(keep);
  const ends = new Set([...dependencies, ...inner].flatMap(({ from, to }) => [from, to]));
  const modules = [...graph.modules].filter(([id, module]) => ends.has(id) || stays(module));
  return makeGraph(new Map(modules), dependencies, inner);
}

function testsIn({ graph, architecture }: Survey) {
  const isTest = (path: string) => architecture.placeOf(path).role === "test";
  const found = [...graph.modules.values()].filter(({ files }) => files.length > 0 && files.every(isTest));
  const ids = new Set(found.map(({ id }) => id));
  const isDependency = ({ kind, at, to, target }: Dependency) =>
    kind === "test" || isTest(at.path) || ids.has(to) || (target !== undefined && isTest(target));
  return { count: ids.size, isModule: (id: string) => ids.has(id), isDependency };
}

function testNotes({ count, isDependency }: ReturnType<typeof testsIn>, accused: Accused): readonly Text[] {
  const lost = [...accused.of.keys()].filter(isDependency).length;
  if (count + lost === 0) return [];
  return lost > 0 ? [tell(tests, { n: count }), tell(testFindings, { n: lost })] : [tell(tests, { n: count })];
}

function findingNotes({ elsewhere }: Accused, { onlyFindings }: DrawRequest): readonly Text[] {
  if (!onlyFindings || elsewhere === 0) return [];
  return [tell(undrawn, { n: elsewhere })];
}

/** `1 module`, `2 modules`. */
export function counted(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}

const tests: Text = {
  en: "Left out: {n} {n|module|modules} of tests. To see some of them, focus on them: --focus <test file>.",
  "zh-CN": "略去 {n} 个测试模块。要查看其中一些，请聚焦到它们：--focus <测试文件>。",
};
const testFindings: Text = {
  en: "Findings are about {n} of the dependencies of tests; --only-findings shows them.",
  "zh-CN": "测试的依赖中有 {n} 条有发现；--only-findings 可显示它们。",
};
const undrawn: Text = {
  en: "{n} {n|finding is|findings are} about no dependency and cannot be drawn; `check` shows them.",
  "zh-CN": "{n} 个发现与依赖无关，无法绘出；`check` 会显示它们。",
};
