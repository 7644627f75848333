import type { Dependency } from "../graph/dependency.ts";
import { fileGraph } from "../graph/file-graph.ts";
import { reach } from "../graph/reach.ts";
import { reversed } from "../graph/subgraph.ts";
import type { EdgeSelector } from "./constraint.ts";
import { select } from "./select.ts";
import { type Edge, type Spot, spotOf, type View } from "./view.ts";

/** The rest of the way: from where an edge leads to what was looked for, at least the edge itself. */
export type Way = readonly Dependency[];

/**
 * Compiles a selector with `reachable`: gives the shortest way, from file to file, that begins with an edge and ends
 * where the selector points. `isOwn` closes files to the way: what starts there is another edge's business.
 */
export function leading(
  wanted: EdgeSelector,
  view: View,
  isOwn: (spot: Spot) => boolean,
): (edge: Edge) => Way | undefined {
  const steps = stepsOf(wanted, view);
  const { adjacency, along } = fileGraph(view.graph, steps);
  const spots = spotsOf(adjacency.names, view);
  const isTarget = targetMatcher(wanted, view);
  const isPassable = passMatcher(wanted, view, isOwn);
  const ends = new Set([...spots].flatMap(([node, spot]) => (isTarget(spot) ? [node] : [])));
  const isClosed = (node: number) => {
    const spot = spots.get(node);
    return !spot || !isPassable(spot);
  };
  const found = reach(reversed(adjacency), ends, isClosed);
  return ({ dependency, to }) => {
    if (!steps(dependency)) return undefined;
    if (isTarget(to)) return [dependency];
    const node = adjacency.numberOf(dependency.target ?? dependency.to);
    if (node === undefined || !found.has(node) || ends.has(node) || isClosed(node)) return undefined;
    return [dependency, ...along([...found.pathTo(node)].reverse())];
  };
}

function stepsOf({ kind }: EdgeSelector, { graph }: View): (dependency: Dependency) => boolean {
  return (dependency) =>
    graph.modules.has(dependency.to) && (kind ? kind.includes(dependency.kind) : dependency.kind !== "test");
}

/** What each node of the graph of files stands for: a file of a module, or a module with all its files. */
function spotsOf(names: readonly string[], { graph }: View): ReadonlyMap<number, Spot> {
  const files = [...graph.modules.values()].flatMap((module) => module.files.map((path) => [path, module] as const));
  const owners = new Map(files);
  return new Map(
    names.flatMap((name, node): [number, Spot][] => {
      const whole = graph.modules.get(name);
      const owner = owners.get(name);
      if (whole) return [[node, spotOf(whole)]];
      return owner ? [[node, { module: owner, paths: [name] }]] : [];
    }),
  );
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
