import type { Adjacency } from "./adjacency.ts";
import { components } from "./components.ts";
import { reach } from "./reach.ts";
import { filtered } from "./subgraph.ts";

/**
 * How new edges tied a knot, or made it larger: a shortest cycle whose first step is one of them, the first by name.
 * `undefined` if the known edges alone tie everything together that the knot does.
 */
export function closingCycle(
  knot: Adjacency,
  isKnown: (from: string, to: string) => boolean,
): readonly string[] | undefined {
  const { names } = knot;
  const nameOf = (node: number) => names[node] ?? "";
  const before = knotNumbers(filtered(knot, (from, to) => isKnown(nameOf(from), nameOf(to))));
  for (const node of names.keys()) {
    for (let edge = knot.firstEdge(node); edge < knot.firstEdge(node + 1); edge++) {
      const target = knot.target(edge);
      if (before(node) === before(target) || isKnown(nameOf(node), nameOf(target))) continue;
      const back = reach(knot, [target]).pathTo(node);
      return [node, ...back.slice(0, -1)].map(nameOf);
    }
  }
  return undefined;
}

/** Numbers the knots of a graph; a node that is in none has a number of its own. */
function knotNumbers(graph: Adjacency): (node: number) => number {
  const numbers = new Map(components(graph).flatMap((nodes, number) => nodes.map((node) => [node, number] as const)));
  return (node) => numbers.get(node) ?? -1 - node;
}
