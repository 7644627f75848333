import type { Adjacency } from "./adjacency.ts";
import { at } from "./numbers.ts";

/** A cycle as nodes in order, beginning with the smallest; the last leads back to the first. */
export interface ShortCycle {
  readonly nodes: readonly number[];
  /** False if the search was cut off: there may be a shorter one. */
  readonly shortest: boolean;
}

/** Edges that the search may follow, less than 0.1 s. Beyond it the shortest cycle found so far is the answer. */
const budget = 4_000_000;

/**
 * The shortest cycle of a strongly connected graph, the first by names among equals. For every node a breadth-first
 * search over the nodes after it looks for the way back, no deeper than the best cycle known; a cycle of two ends it.
 * Work is bounded; the first search always ends, so there always is an answer.
 */
export function shortestCycle(graph: Adjacency): ShortCycle {
  let best: readonly number[] = [];
  const search = makeSearch(graph);
  for (let start = 0; start < graph.names.length; start++) {
    if (best.length === 2) break;
    if (search.steps > budget && best.length > 0) return { nodes: best, shortest: false };
    const longest = best.length === 0 ? graph.names.length : best.length - 1;
    best = cycleThrough(start, longest, search) ?? best;
  }
  return { nodes: best, shortest: true };
}

interface Search {
  readonly graph: Adjacency;
  /** Number of the search (its start) that saw a node last; saves clearing the arrays. */
  readonly seenBy: Int32Array;
  readonly cameFrom: Int32Array;
  /** How many nodes the way from the start to this node has, both included. */
  readonly length: Int32Array;
  readonly queue: Int32Array;
  steps: number;
}

function makeSearch(graph: Adjacency): Search {
  const size = graph.names.length;
  const seenBy = new Int32Array(size).fill(-1);
  const [cameFrom, length, queue] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  return { graph, seenBy, cameFrom, length, queue, steps: 0 };
}

/** The shortest cycle of at most `longest` nodes whose smallest node is `start`. */
function cycleThrough(start: number, longest: number, search: Search): readonly number[] | undefined {
  const { graph, seenBy, cameFrom, length, queue } = search;
  queue[0] = start;
  length[start] = 1;
  for (let first = 0, end = 1; first < end; first++) {
    const node = at(queue, first);
    if (at(length, node) > longest) return undefined;
    const edges = graph.firstEdge(node + 1);
    for (let edge = graph.firstEdge(node); edge < edges; edge++) {
      search.steps++;
      const target = graph.target(edge);
      if (target === start) return wayTo(node, start, search);
      if (target < start || seenBy[target] === start) continue;
      seenBy[target] = start;
      cameFrom[target] = node;
      length[target] = at(length, node) + 1;
      queue[end++] = target;
    }
  }
  return undefined;
}

function wayTo(node: number, start: number, { cameFrom }: Search): readonly number[] {
  const way: number[] = [];
  for (let step = node; step !== start; step = at(cameFrom, step)) way.push(step);
  return [start, ...way.reverse()];
}
