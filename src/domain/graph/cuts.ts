import type { Adjacency, Edge } from "./adjacency.ts";
import { at } from "./numbers.ts";
import { exactLimit, orderExactly } from "./order-exactly.ts";
import { orderGreedily } from "./order-greedily.ts";

/** Edges that the second look may follow, about 0.2 s; what it did not get to look at stays cut. */
const budget = 4_000_000;

/**
 * Edges to cut so that no cycle is left, with little weight: the least possible up to `exactLimit` nodes, else those
 * that point backwards in a greedy order, without those that turn out not to be needed. Cheapest first, then by name.
 */
export function cuts(graph: Adjacency): readonly Edge[] {
  const exact = graph.names.length <= exactLimit;
  const order = exact ? orderExactly(graph) : orderGreedily(graph);
  const backward = backwardEdges(graph, order).sort(byPrice);
  const needed = exact ? backward : withoutNeedless(graph, backward);
  return needed.map(({ source, edge }) => ({
    from: graph.names[source] ?? "",
    to: graph.names[graph.target(edge)] ?? "",
    weight: graph.weight(edge),
  }));

  function byPrice(a: Numbered, b: Numbered): number {
    return graph.weight(a.edge) - graph.weight(b.edge) || a.edge - b.edge;
  }
}

interface Numbered {
  readonly source: number;
  readonly edge: number;
}

function backwardEdges(graph: Adjacency, order: readonly number[]): Numbered[] {
  const place = new Int32Array(graph.names.length);
  for (const [index, node] of order.entries()) place[node] = index;
  const found: Numbered[] = [];
  for (let source = 0; source < place.length; source++) {
    for (let edge = graph.firstEdge(source); edge < graph.firstEdge(source + 1); edge++) {
      if (at(place, source) > at(place, graph.target(edge))) found.push({ source, edge });
    }
  }
  return found;
}

/** Puts edges back, dearest first, that close no cycle with what is left. */
function withoutNeedless(graph: Adjacency, edges: readonly Numbered[]): readonly Numbered[] {
  const search = { graph, cut: new Set(edges.map(({ edge }) => edge)), steps: 0 };
  for (const { source, edge } of edges.toReversed()) {
    if (search.steps > budget) break;
    if (!leads(graph.target(edge), source, search)) search.cut.delete(edge);
  }
  return edges.filter(({ edge }) => search.cut.has(edge));
}

interface Search {
  readonly graph: Adjacency;
  readonly cut: ReadonlySet<number>;
  steps: number;
}

function leads(from: number, to: number, search: Search): boolean {
  const { graph, cut } = search;
  const seen = new Set([from]);
  const pending = [from];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    for (let edge = graph.firstEdge(node); edge < graph.firstEdge(node + 1); edge++) {
      search.steps++;
      const target = graph.target(edge);
      if (cut.has(edge) || seen.has(target)) continue;
      if (target === to) return true;
      seen.add(target);
      pending.push(target);
    }
  }
  return false;
}
