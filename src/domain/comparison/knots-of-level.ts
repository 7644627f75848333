import type { Adjacency } from "../graph/adjacency.ts";
import { closingCycle } from "../graph/closing-cycle.ts";
import { collapse, type GroupGraph, type GroupOf } from "../graph/collapse.ts";
import { components } from "../graph/components.ts";
import type { Dependency } from "../graph/dependency.ts";
import type { Graph } from "../graph/graph.ts";
import { shortestCycle } from "../graph/shortest-cycle.ts";
import { restricted } from "../graph/subgraph.ts";

/** A dependency between two parts, by their names in the head, with the first import behind it. */
export interface PartStep {
  readonly from: string;
  readonly to: string;
  readonly dependency: Dependency;
}

/** Parts of one tree that depend on each other, and the dependencies among all parts; by the names of the head. */
export interface KnotsOfLevel {
  readonly groups: GroupGraph;
  readonly groupOf: GroupOf;
  /** Members of each knot, sorted. */
  readonly knots: readonly (readonly string[])[];
}

/** Finds what is knotted on a level. */
export function knotsOf(graph: Graph, groupOf: GroupOf, keep: (dependency: Dependency) => boolean): KnotsOfLevel {
  const groups = collapse(graph, groupOf, keep);
  const { names } = groups.adjacency;
  const knots = components(groups.adjacency).map((nodes) => nodes.map((node) => names[node] ?? ""));
  return { groups, groupOf, knots };
}

/** The dependencies among some parts, one for each pair. */
export function edgesAmong({ groups }: KnotsOfLevel, members: ReadonlySet<string>): readonly PartStep[] {
  const inside = groups.edges.filter(({ from, to }) => members.has(from) && members.has(to));
  return inside.flatMap(({ from, to }) => stepBetween(groups, from, to));
}

/** The first import behind a dependency between two parts. */
function stepBetween(groups: GroupGraph, from: string, to: string): readonly PartStep[] {
  const [first] = groups.edge(from, to)?.dependencies ?? [];
  return first ? [{ from, to, dependency: first }] : [];
}

/**
 * A shortest cycle among the members of a knot: one that begins with a dependency that `isKnown` does not know, if such
 * tied the knot, else any.
 */
export function cycleIn(
  { groups }: KnotsOfLevel,
  members: readonly string[],
  isKnown: (from: string, to: string) => boolean,
): readonly PartStep[] {
  const part = partBetween(groups.adjacency, members);
  const cycle = closingCycle(part, isKnown) ?? shortestCycle(part).nodes.map((node) => part.names[node] ?? "");
  return cycle.flatMap((from, index) => stepBetween(groups, from, cycle[(index + 1) % cycle.length] ?? from));
}

function partBetween(graph: Adjacency, members: readonly string[]): Adjacency {
  const nodes = members.flatMap((name) => graph.numberOf(name) ?? []);
  return restricted(
    graph,
    nodes.toSorted((a, b) => a - b),
  );
}
