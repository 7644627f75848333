import type { Adjacency } from "./adjacency.ts";
import { at } from "./numbers.ts";

/** What can be reached from some nodes, and how. */
export interface Reach {
  /** The starts and all nodes reached, nearest first. */
  readonly nodes: readonly number[];
  has(node: number): boolean;
  /** A shortest chain from a start to a node that was reached, both included. */
  pathTo(node: number): readonly number[];
}

/**
 * Everything reachable from `starts`. What `stop` says yes to is reached, but not passed; starts are not asked.
 * Breadth first, starts and targets in the order of their names, so that paths are shortest and always the same.
 */
export function reach(
  graph: Adjacency,
  starts: Iterable<number>,
  stop: (node: number) => boolean = () => false,
): Reach {
  const cameFrom = new Int32Array(graph.names.length).fill(unseen);
  const queue = [...new Set(starts)].sort((a, b) => a - b);
  for (const start of queue) cameFrom[start] = start;
  for (const node of queue) {
    if (cameFrom[node] !== node && stop(node)) continue;
    for (let edge = graph.firstEdge(node); edge < graph.firstEdge(node + 1); edge++) {
      const target = graph.target(edge);
      if (at(cameFrom, target) !== unseen) continue;
      cameFrom[target] = node;
      queue.push(target);
    }
  }
  const has = (node: number) => at(cameFrom, node) !== unseen;
  return { nodes: queue, has, pathTo: (node) => (has(node) ? wayTo(node, cameFrom) : []) };
}

const unseen = -1;

function wayTo(node: number, cameFrom: Int32Array): readonly number[] {
  const way = [node];
  for (let step = node; at(cameFrom, step) !== step; ) {
    step = at(cameFrom, step);
    way.push(step);
  }
  return way.reverse();
}
