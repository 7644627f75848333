import type { Adjacency } from "./adjacency.ts";
import { at } from "./numbers.ts";
import { reversed } from "./subgraph.ts";

/** From where to where, and what may lie between. */
export interface Route {
  readonly from: Iterable<number>;
  /** Nodes that are also in `from` do not count as ends: a chain has at least one edge. */
  readonly to: Iterable<number>;
  /** Whether a chain may pass through a node on its way; absent: through any. Ends are not asked. */
  readonly through?: (node: number) => boolean;
}

/**
 * Shortest chains between two sets of nodes: all of the least length, in the order of their names, at most `limit`.
 * One breadth-first search backwards tells how far each node is from the end, so that no step forwards is in vain.
 */
export function shortestPaths(graph: Adjacency, route: Route, limit: number): readonly (readonly number[])[] {
  const starts = [...new Set(route.from)].sort((a, b) => a - b);
  const distance = distances(graph, { ...route, from: starts });
  const reaching = starts.filter((node) => at(distance, node) > 0);
  const least = reaching.reduce((best, node) => Math.min(best, at(distance, node)), Infinity);
  const chains: (readonly number[])[] = [];
  for (const start of reaching) {
    if (at(distance, start) === least) follow(start, { graph, distance, chains, limit });
  }
  return chains;
}

const far = -1;

/** How many edges lie between each node and the nearest end; `far` if there is no way. */
function distances(graph: Adjacency, { from, to, through = () => true }: Route): Int32Array {
  const starts = new Set(from);
  const back = reversed(graph);
  const distance = new Int32Array(graph.names.length).fill(far);
  const queue = [...new Set(to)].filter((node) => !starts.has(node));
  for (const node of queue) distance[node] = 0;
  for (const node of queue) {
    const isEnd = at(distance, node) === 0;
    if (!isEnd && (starts.has(node) || !through(node))) continue;
    for (let edge = back.firstEdge(node); edge < back.firstEdge(node + 1); edge++) {
      const source = back.target(edge);
      if (at(distance, source) !== far) continue;
      distance[source] = at(distance, node) + 1;
      queue.push(source);
    }
  }
  return distance;
}

interface Walk {
  readonly graph: Adjacency;
  readonly distance: Int32Array;
  readonly chains: (readonly number[])[];
  readonly limit: number;
}

/** A chain read from its end; chains share their beginnings, so that long ones cost nothing. */
interface Trail {
  readonly node: number;
  readonly before?: Trail;
}

/** Takes every edge that brings it one nearer, in order, depth first; the stack holds trails, not calls. */
function follow(start: number, { graph, distance, chains, limit }: Walk): void {
  const pending: Trail[] = [{ node: start }];
  for (let trail = pending.pop(); trail && chains.length < limit; trail = pending.pop()) {
    const { node } = trail;
    if (at(distance, node) === 0) {
      chains.push(chainOf(trail));
      continue;
    }
    for (let edge = graph.firstEdge(node + 1) - 1; edge >= graph.firstEdge(node); edge--) {
      const target = graph.target(edge);
      if (at(distance, target) === at(distance, node) - 1) pending.push({ node: target, before: trail });
    }
  }
}

function chainOf(end: Trail): readonly number[] {
  const chain: number[] = [];
  for (let trail: Trail | undefined = end; trail; trail = trail.before) chain.push(trail.node);
  return chain.reverse();
}
