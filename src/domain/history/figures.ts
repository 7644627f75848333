import { counts } from "../architecture/ends.ts";
import { tiesIn, usualTies } from "../architecture/ties.ts";
import type { Architecture } from "../architecture/architecture.ts";
import { count, type Report } from "../findings/report.ts";
import type { Finding } from "../findings/finding.ts";
import { type Adjacency, adjacency } from "../graph/adjacency.ts";
import { components } from "../graph/components.ts";
import type { Dependency } from "../graph/dependency.ts";
import type { Graph } from "../graph/graph.ts";
import type { Module } from "../graph/module.ts";
import { type Level, tangles } from "../graph/tangles.ts";
import { visibility } from "../graph/visibility.ts";
import { byCodeUnit } from "../source/by-code-unit.ts";

/** What a tree amounts to: one point of a trend. */
export interface Figures {
  readonly files: number;
  readonly modules: number;
  readonly dependencies: number;
  readonly errors: number;
  readonly warnings: number;
  readonly waived: number;
  /** Findings by area of their rules, sorted by name. */
  readonly areas: Readonly<Record<string, number>>;
  /** Parts of the tree that could not be checked: the numbers are then too low. */
  readonly unchecked: number;
  readonly cycles: Cycles;
  readonly coupling: Coupling;
}

/** Circles of dependencies that are there when the code runs: no types, no tests, between modules no lazy imports. */
export interface Cycles {
  /** Sets of parts that all depend on each other, by level; one fact counts on one level only. */
  readonly knots: Readonly<Record<Level, number>>;
  /** Modules that lie on some cycle of modules. */
  readonly modules: number;
}

/** How closely the modules of the project are tied, types included and tests not. */
export interface Coupling {
  /** See `Visibility.density`. */
  readonly propagationCost: number;
  /** How many modules were looked for from all others, where it is an estimate. */
  readonly sample?: number;
  /** How many other modules a module depends on directly, on average. */
  readonly fanOut: number;
}

interface Built {
  readonly graph: Graph;
  readonly architecture: Architecture;
}

/** Measures a tree that was read and judged. */
export function figuresOf(codebase: Built & { readonly report: Report }): Figures {
  const { report } = codebase;
  const { files, modules, dependencies } = report.coverage;
  return {
    ...{ files, modules, dependencies },
    errors: count(report, "error"),
    warnings: count(report, "warning"),
    waived: report.waived.length,
    areas: byArea(report.findings),
    unchecked: report.problems.filter(({ weight }) => weight === "incomplete").length,
    cycles: cyclesOf(codebase),
    coupling: couplingOf(codebase),
  };
}

function byArea(findings: readonly Finding[]): Readonly<Record<string, number>> {
  const areas = new Map<string, number>();
  for (const { rule } of findings) {
    const area = rule.slice(0, rule.indexOf("/"));
    areas.set(area, (areas.get(area) ?? 0) + 1);
  }
  return Object.fromEntries([...areas].sort(([a], [b]) => byCodeUnit(a, b)));
}

function cyclesOf(codebase: Built): Cycles {
  const keep = tiesIn(codebase, usualTies);
  const knots = { services: 0, units: 0, contexts: 0, modules: 0 };
  for (const { level } of tangles(codebase.graph, codebase.architecture, { keep })) knots[level]++;
  const tied = ownAdjacency(codebase, (dependency) => keep(dependency, "modules"));
  return { knots, modules: components(tied).reduce((sum, members) => sum + members.length, 0) };
}

function couplingOf(codebase: Built): Coupling {
  const own = ownAdjacency(codebase, (dependency) => counts(dependency, { includeTypes: true, includeTests: false }));
  const { density, sample } = visibility(own);
  const modules = own.names.length;
  const fanOut = modules === 0 ? 0 : own.firstEdge(modules) / modules;
  return { propagationCost: density, ...(sample !== undefined && { sample }), fanOut };
}

/** The project's own modules without tests: how those are tied is not what changes spread along. */
function ownAdjacency({ graph, architecture }: Built, keep: (dependency: Dependency) => boolean): Adjacency {
  const { modules, dependencies } = graph;
  const isOwn = ({ origin, files }: Module) =>
    origin === "project" && !files.every((path) => architecture.placeOf(path).role === "test");
  const own = new Set([...modules.values()].filter(isOwn).map(({ id }) => id));
  const edges = dependencies.filter((one) => own.has(one.from) && own.has(one.to) && keep(one));
  return adjacency(
    edges.map(({ from, to }) => ({ from, to, weight: 1 })),
    own,
  );
}
