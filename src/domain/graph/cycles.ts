import type { Adjacency, Edge } from "./adjacency.ts";
import { components } from "./components.ts";
import { cuts } from "./cuts.ts";
import { shortestCycle } from "./shortest-cycle.ts";
import { restricted } from "./subgraph.ts";

/** A knot: nodes that all depend on each other, with what a reader needs to untie it. */
export interface Knot {
  /** Sorted. */
  readonly members: readonly string[];
  /** A shortest cycle, beginning with its first member by name; the last leads back to the first. */
  readonly cycle: readonly string[];
  /** False if the knot is so large that the search was cut off: there may be a shorter cycle. */
  readonly shortest: boolean;
  /** Edges whose removal leaves no cycle, cheapest first. */
  readonly cuts: readonly Edge[];
  /** The knot by itself. */
  readonly graph: Adjacency;
}

/** All knots of a graph, by their first member. */
export function knots(graph: Adjacency): readonly Knot[] {
  return components(graph).map((nodes) => {
    const part = restricted(graph, nodes);
    const { nodes: cycle, shortest } = shortestCycle(part);
    const names = cycle.map((node) => part.names[node] ?? "");
    return { members: part.names, cycle: names, shortest, cuts: cuts(part), graph: part };
  });
}
