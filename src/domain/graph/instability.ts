import type { Graph } from "./graph.ts";

/**
 * Share of a module's neighbours in the project that it depends on: 0 is stable, 1 is not. Martin, "Agile Principles,
 * Patterns and Practices", 2006, counts likewise: outgoing / (outgoing + incoming). Without neighbours: 0.
 */
export function instabilityIn(graph: Graph): (id: string) => number {
  const isOwn = (id: string) => graph.modules.get(id)?.origin === "project";
  return (id) => {
    const outgoing = new Set(graph.outgoing(id).flatMap(({ to }) => (isOwn(to) ? [to] : []))).size;
    const incoming = new Set(graph.incoming(id).map(({ from }) => from)).size;
    return outgoing === 0 ? 0 : outgoing / (outgoing + incoming);
  };
}
