import fc from "fast-check";
import type { Adjacency, Edge } from "../../src/domain/graph/adjacency.ts";

/** Number of edges of the shortest way between any two nodes (Floyd–Warshall); `Infinity` if there is none. */
export function distances(graph: Adjacency): number[][] {
  const size = graph.names.length;
  const table = graph.names.map(() => new Array<number>(size).fill(Infinity));
  for (const { from, to } of edgesOf(graph)) set(table, from, to, 1);
  for (let via = 0; via < size; via++) {
    for (let from = 0; from < size; from++) {
      for (let to = 0; to < size; to++) {
        const length = get(table, from, via) + get(table, via, to);
        if (length < get(table, from, to)) set(table, from, to, length);
      }
    }
  }
  return table;
}

export const get = (table: readonly (readonly number[])[], row: number, column: number): number =>
  table[row]?.[column] ?? Infinity;

function set(table: number[][], row: number, column: number, value: number): void {
  const line = table[row];
  if (line) line[column] = value;
}

/** The edges of a graph by number. */
export function edgesOf(graph: Adjacency): readonly { from: number; to: number; weight: number }[] {
  return graph.names.flatMap((_, from) => {
    const found: { from: number; to: number; weight: number }[] = [];
    for (let edge = graph.firstEdge(from); edge < graph.firstEdge(from + 1); edge++) {
      found.push({ from, to: graph.target(edge), weight: graph.weight(edge) });
    }
    return found;
  });
}

/** Little graphs with weights, some of them dense. */
export function smallGraphs(most: number): fc.Arbitrary<Edge[]> {
  const name = fc.integer({ min: 0, max: most - 1 }).map((number) => `n${number}`);
  return fc.array(fc.record({ from: name, to: name, weight: fc.integer({ min: 1, max: 4 }) }), { maxLength: most * 4 });
}
