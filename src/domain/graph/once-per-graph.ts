import type { Graph } from "./graph.ts";

/**
 * Keeps what a walk over a graph has found, together with the other thing it was about: several rules ask the same of a
 * graph that never changes. It is kept as long as both are held.
 */
export function oncePerGraph<Other extends object, Answer extends object>(
  ask: (graph: Graph, other: Other) => Answer,
): (graph: Graph, other: Other) => Answer {
  const known = new WeakMap<Graph, WeakMap<Other, Answer>>();
  return (graph, other) => {
    const answers = known.get(graph) ?? new WeakMap<Other, Answer>();
    const answer = answers.get(other) ?? ask(graph, other);
    known.set(graph, answers.set(other, answer));
    return answer;
  };
}
