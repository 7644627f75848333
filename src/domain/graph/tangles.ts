import type { Architecture } from "../architecture/architecture.ts";
import type { Edge } from "./adjacency.ts";
import { collapse, type GroupOf } from "./collapse.ts";
import { type Knot, knots } from "./cycles.ts";
import type { Dependency } from "./dependency.ts";
import type { Graph } from "./graph.ts";
import { adjacencyOf } from "./subgraph.ts";

/** What depends on each other: services, units (npm packages, Go modules …), bounded contexts, single modules. */
export type Level = "services" | "units" | "contexts" | "modules";

/** A knot on one level, with a dependency as evidence for each step of its cycle. */
export interface Tangle {
  readonly level: Level;
  readonly members: readonly string[];
  readonly cycle: readonly string[];
  /** One for each step of the cycle, the first by place. */
  readonly steps: readonly Dependency[];
  readonly cuts: readonly Edge[];
  /** The step that is cheapest to cut; every cycle holds an edge of `cuts`. */
  readonly weakest: Dependency;
}

/**
 * All knots, from the largest parts to the smallest. A dependency that was named as one to cut does not count again
 * further down: every module cycle between those parts runs through one, and is the same fact.
 */
export function* tangles(
  graph: Graph,
  architecture: Architecture,
  keep: (dependency: Dependency, level: Level) => boolean,
): Generator<Tangle> {
  const told = new Set<Dependency>();
  for (const { level, groupOf } of partsOf(graph, architecture)) {
    const groups = collapse(graph, groupOf, (dependency) => !told.has(dependency) && keep(dependency, level));
    const between: Between = (from, to) => groups.edge(from, to)?.dependencies ?? [];
    for (const knot of knots(groups.adjacency)) {
      yield tangleOf(level, knot, between);
      for (const { from, to } of knot.cuts) for (const dependency of between(from, to)) told.add(dependency);
    }
  }
  const counts = (dependency: Dependency) => !told.has(dependency) && keep(dependency, "modules");
  const between: Between = (from, to) => graph.outgoing(from).filter((one) => one.to === to && counts(one));
  for (const knot of knots(adjacencyOf(graph, counts))) yield tangleOf("modules", knot, between);
}

type Between = (from: string, to: string) => readonly Dependency[];

/** Levels above the modules that exist here. */
function partsOf(graph: Graph, architecture: Architecture): readonly { level: Level; groupOf: GroupOf }[] {
  const byPath =
    (name: (path: string) => string | undefined): GroupOf =>
    (id, file) => {
      const module = graph.modules.get(id);
      const path = file ?? module?.files[0];
      // An asset ties nothing together: reading a neighbour's package.json is no dependency on its code.
      return path === undefined || module?.origin !== "project" ? undefined : name(path);
    };
  const levels = [
    {
      level: "services",
      groupOf: byPath((path) => architecture.placeOf(path).service),
      exists: architecture.services.length > 1,
    },
    { level: "units", groupOf: byPath(architecture.unitOf), exists: hasUnits(graph, architecture) },
    { level: "contexts", groupOf: byPath(contextNamer(architecture)), exists: architecture.contexts.length > 1 },
  ] as const;
  return levels.filter(({ exists }) => exists);
}

/** True unless all files lie in one unit. */
function hasUnits(graph: Graph, { unitOf }: Architecture): boolean {
  const files = [...graph.modules.values()].flatMap((module) => module.files);
  const first = files[0] === undefined ? undefined : unitOf(files[0]);
  return files.some((path) => unitOf(path) !== first);
}

/** Names contexts so that two of the same name, in two services, stay two. */
function contextNamer({ contexts, placeOf }: Architecture): (path: string) => string | undefined {
  const names = contexts.map(({ name }) => name);
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return (path) => {
    const { context } = placeOf(path);
    if (context === undefined || !twice.has(context)) return context;
    return contexts.find(({ name, folder }) => name === context && path.startsWith(`${folder}/`))?.folder ?? context;
  };
}

function tangleOf(level: Level, { members, cycle, cuts }: Knot, between: Between): Tangle {
  const ends = cycle.map((from, index) => [from, cycle[(index + 1) % cycle.length] ?? from] as const);
  const cut = cuts.find(({ from, to }) => ends.some((step) => step[0] === from && step[1] === to));
  const weakest = cut && between(cut.from, cut.to)[0];
  if (!weakest) throw new RangeError(`the cuts leave the cycle ${cycle.join(" → ")}`);
  const steps = ends.flatMap(([from, to]) => between(from, to).slice(0, 1));
  return { level, members, cycle, cuts, steps, weakest };
}
