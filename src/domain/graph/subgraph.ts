import { type Adjacency, fromColumns } from "./adjacency.ts";
import type { Dependency } from "./dependency.ts";
import type { Graph } from "./graph.ts";

/** The part of a graph that a predicate on dependencies leaves, with every module as a node. */
export function adjacencyOf(graph: Graph, keep: (dependency: Dependency) => boolean = () => true): Adjacency {
  const names = [...graph.modules.keys()];
  const numbers = new Map(names.map((name, number) => [name, number]));
  const kept = graph.dependencies.filter((dependency) => dependency.from !== dependency.to && keep(dependency));
  const [from, to] = [new Int32Array(kept.length), new Int32Array(kept.length)];
  // `Int32Array.from` would take several times as long.
  kept.forEach((dependency, row) => {
    from[row] = known(numbers, dependency.from);
    to[row] = known(numbers, dependency.to);
  });
  return fromColumns(names, { from, to, weight: new Int32Array(kept.length).fill(1) });
}

function known(numbers: ReadonlyMap<string, number>, name: string): number {
  const number = numbers.get(name);
  if (number === undefined) throw new RangeError(`a dependency on "${name}", which the graph does not hold`);
  return number;
}

/** The same graph with every edge turned round. */
export function reversed(graph: Adjacency): Adjacency {
  const { from, to, weight } = rows(graph, () => true);
  return fromColumns(graph.names, {
    from: Int32Array.from(to),
    to: Int32Array.from(from),
    weight: Int32Array.from(weight),
  });
}

/** The graph between some of its nodes, given by number in ascending order; they are numbered anew in that order. */
export function restricted(graph: Adjacency, nodes: readonly number[]): Adjacency {
  const renumbered = new Map(nodes.map((node, number) => [node, number]));
  const { from, to, weight } = rows(graph, (_, node) => renumbered.has(node), nodes);
  const renumber = (node: number) => renumbered.get(node) ?? -1;
  return fromColumns(
    nodes.map((node) => graph.names[node] ?? ""),
    {
      from: Int32Array.from(from, renumber),
      to: Int32Array.from(to, renumber),
      weight: Int32Array.from(weight),
    },
  );
}

/** The same nodes with the edges that a predicate leaves. */
export function filtered(graph: Adjacency, keep: (from: number, to: number) => boolean): Adjacency {
  const { from, to, weight } = rows(graph, keep);
  return fromColumns(graph.names, {
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    weight: Int32Array.from(weight),
  });
}

function rows(
  graph: Adjacency,
  wanted: (from: number, to: number) => boolean,
  nodes: Iterable<number> = graph.names.keys(),
) {
  const from: number[] = [];
  const to: number[] = [];
  const weight: number[] = [];
  for (const node of nodes) {
    for (let edge = graph.firstEdge(node); edge < graph.firstEdge(node + 1); edge++) {
      if (!wanted(node, graph.target(edge))) continue;
      from.push(node);
      to.push(graph.target(edge));
      weight.push(graph.weight(edge));
    }
  }
  return { from, to, weight };
}
