import type { Dependency } from "../graph/dependency.ts";
import { reach } from "../graph/reach.ts";
import { adjacencyOf, reversed } from "../graph/subgraph.ts";
import type { EdgeSelector } from "./constraint.ts";
import { select } from "./select.ts";
import { type Edge, type Spot, spotOf, type View } from "./view.ts";

/** The rest of the way: from where an edge leads to what was looked for, at least the edge itself. */
export type Way = readonly Dependency[];

/**
 * Compiles a selector with `reachable`: gives the shortest way that begins with an edge and ends where the selector
 * points. `isOwn` closes modules to the way: what starts there is another edge's business.
 */
export function leading(
  wanted: EdgeSelector,
  view: View,
  isOwn: (spot: Spot) => boolean,
): (edge: Edge) => Way | undefined {
  const steps = stepsOf(wanted, view);
  const adjacency = adjacencyOf(view.graph, steps);
  const isTarget = targetMatcher(wanted, view);
  const isPassable = passMatcher(wanted, view, isOwn);
  const modules = [...view.graph.modules.values()];
  const ends = modules.filter((module) => isTarget(spotOf(module))).flatMap(({ id }) => adjacency.numberOf(id) ?? []);
  const closed = (node: number) => {
    const module = view.graph.modules.get(adjacency.names[node] ?? "");
    return !module || !isPassable(spotOf(module));
  };
  const found = reach(reversed(adjacency), ends, closed);
  return (edge) => {
    if (!steps(edge.dependency)) return undefined;
    if (isTarget(edge.to)) return [edge.dependency];
    const node = adjacency.numberOf(edge.dependency.to);
    if (node === undefined || !found.has(node) || ends.includes(node) || closed(node)) return undefined;
    const names = [...found.pathTo(node)].reverse().map((step) => adjacency.names[step] ?? "");
    return [edge.dependency, ...wayAlong(names, view, steps)];
  };
}

function stepsOf({ kind }: EdgeSelector, { graph }: View): (dependency: Dependency) => boolean {
  return (dependency) =>
    graph.modules.has(dependency.to) && (kind ? kind.includes(dependency.kind) : dependency.kind !== "test");
}

function targetMatcher(wanted: EdgeSelector, view: View): (spot: Spot) => boolean {
  const isEnd = select(wanted, view);
  const isExcepted = wanted.not ? select(wanted.not, view) : () => false;
  return (spot) => isEnd(spot) && !isExcepted(spot);
}

function passMatcher({ viaOnly = {} }: EdgeSelector, view: View, isOwn: (spot: Spot) => boolean) {
  const isAllowed = select(viaOnly, view);
  return (spot: Spot) => isAllowed(spot) && !isOwn(spot);
}

function wayAlong(names: readonly string[], { graph }: View, steps: (dependency: Dependency) => boolean): Way {
  return names
    .slice(1)
    .flatMap((to, index) => graph.outgoing(names[index] ?? "").find((one) => one.to === to && steps(one)) ?? []);
}
