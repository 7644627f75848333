import type { Adjacency } from "./adjacency.ts";
import { at } from "./numbers.ts";

/**
 * Strongly connected components with more than one node: the sets in which everything depends on everything. Members
 * ascending, components by their first member.
 */
export function components(graph: Adjacency): readonly (readonly number[])[] {
  const firstOf = (component: readonly number[]) => component[0] ?? 0;
  const large = componentsUpwards(graph).filter((component) => component.length > 1);
  return large.sort((a, b) => firstOf(a) - firstOf(b));
}

/**
 * All strongly connected components, those of one node too, each after every other one that it depends on. Tarjan,
 * "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1 (1972); the call stack is an array here,
 * so that depth costs memory and never overflows.
 */
export function componentsUpwards(graph: Adjacency): readonly (readonly number[])[] {
  const search = startSearch(graph);
  for (let node = 0; node < graph.names.length; node++) {
    if (at(search.order, node) === unseen) visitFrom(node, search);
  }
  return search.found;
}

const unseen = -1;

interface Search {
  readonly graph: Adjacency;
  /** When a node was first seen. */
  readonly order: Int32Array;
  /** The earliest seen node that it is known to lead back to. */
  readonly low: Int32Array;
  readonly nextEdge: Int32Array;
  /** 1 while a node waits on `pending` for its component to be complete. */
  readonly waits: Int32Array;
  readonly pending: number[];
  readonly found: number[][];
  seen: number;
}

function startSearch(graph: Adjacency): Search {
  const size = graph.names.length;
  const order = new Int32Array(size).fill(unseen);
  const [low, nextEdge, waits] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  return { graph, order, low, nextEdge, waits, pending: [], found: [], seen: 0 };
}

function visitFrom(root: number, search: Search): void {
  const calls = [enter(root, search)];
  for (let node = calls.at(-1); node !== undefined; node = calls.at(-1)) {
    const next = advance(node, search);
    if (next !== undefined) {
      calls.push(enter(next, search));
      continue;
    }
    calls.pop();
    const caller = calls.at(-1);
    if (caller !== undefined) lower(caller, at(search.low, node), search);
    if (search.low[node] === search.order[node]) complete(node, search);
  }
}

function enter(node: number, search: Search): number {
  search.order[node] = search.seen;
  search.low[node] = search.seen++;
  search.nextEdge[node] = search.graph.firstEdge(node);
  search.waits[node] = 1;
  search.pending.push(node);
  return node;
}

/** Follows edges to nodes that were seen before; the first one that was not is the next to enter. */
function advance(node: number, search: Search): number | undefined {
  const end = search.graph.firstEdge(node + 1);
  for (let edge = at(search.nextEdge, node); edge < end; edge++) {
    const target = search.graph.target(edge);
    if (at(search.order, target) === unseen) {
      search.nextEdge[node] = edge + 1;
      return target;
    }
    if (search.waits[target] === 1) lower(node, at(search.order, target), search);
  }
  search.nextEdge[node] = end;
  return undefined;
}

function lower(node: number, value: number, search: Search): void {
  if (value < at(search.low, node)) search.low[node] = value;
}

function complete(root: number, search: Search): void {
  const members = search.pending.splice(search.pending.lastIndexOf(root));
  for (const member of members) search.waits[member] = 0;
  search.found.push(members.sort((a, b) => a - b));
}
