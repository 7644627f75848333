import { at } from "./numbers.ts";

/** An edge by names. Its weight is the number of dependencies (places in the text) behind it. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

/**
 * A directed graph in integer arrays, on which all algorithms work. Nodes are numbered in the order of their names,
 * so "smallest number" and "first name" are the same; between two nodes there is one edge at most, and none from a
 * node to itself. The edges of a node are numbered from `firstEdge(node)` to before `firstEdge(node + 1)`, in the
 * order of their targets.
 */
export interface Adjacency {
  /** By code unit, no name twice. */
  readonly names: readonly string[];
  numberOf(name: string): number | undefined;
  firstEdge(node: number): number;
  target(edge: number): number;
  weight(edge: number): number;
}

/** Edges as three columns of equal length; the same pair may occur many times. */
export interface Columns {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Int32Array;
}

/** Builds a graph from edges by name; parallel edges become one with the sum of the weights. Linear after sorting names. */
export function adjacency(edges: readonly Edge[], more: Iterable<string> = []): Adjacency {
  const names = new Set(more);
  for (const { from, to } of edges) names.add(from).add(to);
  const sorted = [...names].sort();
  const numbers = new Map(sorted.map((name, number) => [name, number]));
  const kept = edges.filter((edge) => edge.from !== edge.to);
  return fromColumns(sorted, {
    from: Int32Array.from(kept, (edge) => numbers.get(edge.from) ?? -1),
    to: Int32Array.from(kept, (edge) => numbers.get(edge.to) ?? -1),
    weight: Int32Array.from(kept, (edge) => edge.weight),
  });
}

/** Builds a graph from numbered edges. Two stable counting sorts, by target and then by source, bring them in order. */
export function fromColumns(names: readonly string[], columns: Columns): Adjacency {
  const sorted = sortBy("from", sortBy("to", columns, names.length), names.length);
  const { from, to, weight } = mergeParallel(sorted);
  const starts = startsOf(from, names.length);
  let numbers: ReadonlyMap<string, number> | undefined;
  return {
    names,
    numberOf: (name) => {
      numbers ??= new Map(names.map((known, number) => [known, number]));
      return numbers.get(name);
    },
    firstEdge: (node) => at(starts, node),
    target: (edge) => at(to, edge),
    weight: (edge) => at(weight, edge),
  };
}

/** Where the edges of each node begin, with the end of the last one at the end. */
function startsOf(keys: Int32Array, size: number): Int32Array {
  const starts = new Int32Array(size + 1);
  for (const key of keys) starts[key + 1] = at(starts, key + 1) + 1;
  for (let node = 0; node < size; node++) starts[node + 1] = at(starts, node) + at(starts, node + 1);
  return starts;
}

function sortBy(end: "from" | "to", columns: Columns, size: number): Columns {
  const keys = columns[end];
  const next = startsOf(keys, size);
  const order = new Int32Array(keys.length);
  for (let row = 0; row < keys.length; row++) {
    const place = at(next, at(keys, row));
    next[at(keys, row)] = place + 1;
    order[place] = row;
  }
  const pick = (column: Int32Array) => order.map((row) => at(column, row));
  return { from: pick(columns.from), to: pick(columns.to), weight: pick(columns.weight) };
}

function mergeParallel({ from, to, weight }: Columns): Columns {
  const merged = { from: from.slice(), to: to.slice(), weight: weight.slice() };
  let length = 0;
  for (let row = 0; row < from.length; row++) {
    const last = length - 1;
    if (last >= 0 && merged.from[last] === from[row] && merged.to[last] === to[row]) {
      merged.weight[last] = at(merged.weight, last) + at(weight, row);
      continue;
    }
    merged.from[length] = at(from, row);
    merged.to[length] = at(to, row);
    merged.weight[length] = at(weight, row);
    length++;
  }
  const cut = (column: Int32Array) => column.subarray(0, length);
  return { from: cut(merged.from), to: cut(merged.to), weight: cut(merged.weight) };
}
