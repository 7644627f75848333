import type { Adjacency } from "./adjacency.ts";
import { at } from "./numbers.ts";

/** Up to so many nodes the best order is found by trying all sets of nodes: 2¹² of them. */
export const exactLimit = 12;

/**
 * The order with the least weight pointing backwards, for at most `exactLimit` nodes. For each set of nodes, the best
 * order of it ends in some node, after the best order of the others (Held and Karp's scheme, 1962).
 */
export function orderExactly(graph: Adjacency): readonly number[] {
  const size = graph.names.length;
  const sets = 1 << size;
  const cost = new Int32Array(sets);
  const last = new Int32Array(sets);
  const weights = matrix(graph);
  for (let set = 1; set < sets; set++) {
    let best = Number.MAX_SAFE_INTEGER;
    for (let node = 0; node < size; node++) {
      if ((set & (1 << node)) === 0) continue;
      const others = set & ~(1 << node);
      const total = at(cost, others) + weightInto(others, weights[node] ?? []);
      if (total >= best) continue;
      best = total;
      last[set] = node;
    }
    cost[set] = best;
  }
  return readOrder(last, sets - 1);
}

function matrix(graph: Adjacency): readonly (readonly number[])[] {
  return graph.names.map((_, node) => {
    const row = graph.names.map(() => 0);
    for (let edge = graph.firstEdge(node); edge < graph.firstEdge(node + 1); edge++) {
      row[graph.target(edge)] = graph.weight(edge);
    }
    return row;
  });
}

function weightInto(set: number, row: readonly number[]): number {
  let sum = 0;
  for (const [node, weight] of row.entries()) if ((set & (1 << node)) !== 0) sum += weight;
  return sum;
}

function readOrder(last: Int32Array, all: number): readonly number[] {
  const order: number[] = [];
  for (let set = all; set !== 0; set &= ~(1 << at(last, set))) order.push(at(last, set));
  return order.reverse();
}
