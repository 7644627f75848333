import type { Adjacency } from "./adjacency.ts";
import { makeHeap } from "./heap.ts";
import { at } from "./numbers.ts";
import { reversed } from "./subgraph.ts";

/**
 * Puts the nodes in an order in which little weight points backwards, so that cutting those edges leaves no cycle.
 * Eades, Lin, Smyth, "A fast and effective heuristic for the feedback arc set problem", Information Processing
 * Letters 47 (1993), on weights: what has no way out goes last, then what has no way in goes first, else first goes
 * the node that gives most more than it takes. A heap makes it E log E for any weights.
 */
export function orderGreedily(graph: Adjacency): readonly number[] {
  const state = start(graph);
  const [front, back]: [number[], number[]] = [[], []];
  while (front.length + back.length < graph.names.length) {
    const sink = takeLast(state.sinks, state);
    if (sink !== undefined) {
      back.push(sink);
      remove(sink, state);
      continue;
    }
    const first = takeLast(state.sources, state) ?? takeBest(state);
    if (first === undefined) break;
    front.push(first);
    remove(first, state);
  }
  return [...front, ...back.reverse()];
}

interface State {
  readonly graph: Adjacency;
  readonly back: Adjacency;
  /** Weight of the edges to and from nodes that are still there. */
  readonly out: Int32Array;
  readonly in: Int32Array;
  readonly gone: Int32Array;
  readonly sinks: number[];
  readonly sources: number[];
  readonly queue: ReturnType<typeof makeHeap>;
}

function start(graph: Adjacency): State {
  const back = reversed(graph);
  const size = graph.names.length;
  const [out, inward] = [weights(graph), weights(back)];
  const state = { graph, back, out, in: inward, gone: new Int32Array(size), sinks: [], sources: [], queue: makeHeap() };
  for (let node = size - 1; node >= 0; node--) note(node, state);
  return state;
}

function weights(graph: Adjacency): Int32Array {
  const sums = new Int32Array(graph.names.length);
  for (let node = 0; node < sums.length; node++) {
    for (let edge = graph.firstEdge(node); edge < graph.firstEdge(node + 1); edge++) {
      sums[node] = at(sums, node) + graph.weight(edge);
    }
  }
  return sums;
}

/** Puts a node where its present weights belong; older entries for it become stale and are skipped when taken. */
function note(node: number, state: State): void {
  if (at(state.out, node) === 0) state.sinks.push(node);
  else if (at(state.in, node) === 0) state.sources.push(node);
  else state.queue.push(keyOf(node, state));
}

/** Balance and node in one number: larger balance first, then the smaller node. */
function keyOf(node: number, { out, in: inward, graph }: State): number {
  return (at(out, node) - at(inward, node)) * graph.names.length + (graph.names.length - 1 - node);
}

function takeLast(nodes: number[], { gone }: State): number | undefined {
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (gone[node] === 0) return node;
  }
  return undefined;
}

function takeBest(state: State): number | undefined {
  const size = state.graph.names.length;
  for (let key = state.queue.pop(); key !== undefined; key = state.queue.pop()) {
    const node = size - 1 - (((key % size) + size) % size);
    if (state.gone[node] === 0 && keyOf(node, state) === key) return node;
  }
  return undefined;
}

function remove(node: number, state: State): void {
  state.gone[node] = 1;
  lighten(node, state.graph, state.in, state);
  lighten(node, state.back, state.out, state);
}

function lighten(node: number, edges: Adjacency, sums: Int32Array, state: State): void {
  for (let edge = edges.firstEdge(node); edge < edges.firstEdge(node + 1); edge++) {
    const neighbour = edges.target(edge);
    if (state.gone[neighbour] === 1) continue;
    sums[neighbour] = at(sums, neighbour) - edges.weight(edge);
    note(neighbour, state);
  }
}
