import type { Architecture } from "../architecture/architecture.ts";
import { contextNamer } from "../architecture/context-namer.ts";
import type { Edge } from "./adjacency.ts";
import { closingCycle } from "./closing-cycle.ts";
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
  /** A shortest cycle: the same for the same knot, whatever it is compared with. */
  readonly cycle: readonly string[];
  /** The cycle that shows what is wrong: one that a new dependency closed, where there is one, else `cycle`. */
  readonly shown: readonly string[];
  /** One for each step of the cycle that is shown, the first by place. */
  readonly steps: readonly Dependency[];
  readonly cuts: readonly Edge[];
  /** The dependency to accuse: the new one; else the step that is cheapest to cut (every cycle holds an edge of `cuts`). */
  readonly accused: Dependency;
}

/** Which dependencies count, and which of them an earlier graph had. */
export interface TangleChoice {
  keep(dependency: Dependency, level: Level): boolean;
  /** Absent if there is nothing to compare with. */
  readonly isKnown?: ((dependency: Dependency) => boolean) | undefined;
}

/**
 * All knots, from the largest parts to the smallest. A dependency that was named as one to cut does not count again
 * further down: every module cycle between those parts runs through one, and is the same fact.
 */
export function* tangles(graph: Graph, architecture: Architecture, { keep, isKnown }: TangleChoice): Generator<Tangle> {
  const told = new Set<Dependency>();
  for (const { level, groupOf } of partsOf(graph, architecture)) {
    const groups = collapse(graph, groupOf, (dependency) => !told.has(dependency) && keep(dependency, level));
    const between: Between = (from, to) => groups.edge(from, to)?.dependencies ?? [];
    for (const knot of knots(groups.adjacency)) {
      yield tangleOf(level, knot, { between, isKnown });
      for (const { from, to } of knot.cuts) for (const dependency of between(from, to)) told.add(dependency);
    }
  }
  const counts = (dependency: Dependency) => !told.has(dependency) && keep(dependency, "modules");
  const between: Between = (from, to) => graph.outgoing(from).filter((one) => one.to === to && counts(one));
  for (const knot of knots(adjacencyOf(graph, counts))) yield tangleOf("modules", knot, { between, isKnown });
}

type Between = (from: string, to: string) => readonly Dependency[];

interface Evidence extends Pick<TangleChoice, "isKnown"> {
  readonly between: Between;
}

/** Levels above the modules that exist here, with the part of each that a module, or one of its files, stands in. */
export function partsOf(graph: Graph, architecture: Architecture): readonly { level: Level; groupOf: GroupOf }[] {
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

function tangleOf(level: Level, knot: Knot, evidence: Evidence): Tangle {
  const { members, cycle, cuts } = knot;
  const closing = closingOf(knot, evidence);
  const shown = closing ?? cycle;
  const ends = shown.map((from, index) => [from, shown[(index + 1) % shown.length] ?? from] as const);
  const cut = cuts.find(({ from, to }) => ends.some((step) => step[0] === from && step[1] === to));
  const [newest] = ends;
  const accused = closing && newest ? evidence.between(...newest)[0] : cut && evidence.between(cut.from, cut.to)[0];
  if (!accused) throw new RangeError(`the cuts leave the cycle ${cycle.join(" → ")}`);
  const steps = ends.flatMap(([from, to]) => evidence.between(from, to).slice(0, 1));
  return { level, members, cycle, shown, cuts, steps, accused };
}

/** An edge is known if any of the dependencies behind it is. */
function closingOf({ graph }: Knot, { between, isKnown }: Evidence): readonly string[] | undefined {
  return isKnown && closingCycle(graph, (from, to) => between(from, to).some(isKnown));
}
