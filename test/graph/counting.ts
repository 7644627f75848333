import type { Adjacency } from "../../src/domain/graph/adjacency.ts";

/** Counts how many edges an algorithm looks at: a measure of work that no machine can disturb. */
export function counting(graph: Adjacency): { readonly graph: Adjacency; readonly looks: () => number } {
  let looks = 0;
  const target = (edge: number) => {
    looks++;
    return graph.target(edge);
  };
  return { graph: { ...graph, target }, looks: () => looks };
}
