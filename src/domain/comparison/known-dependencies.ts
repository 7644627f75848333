import type { Dependency } from "../graph/dependency.ts";
import type { Graph } from "../graph/graph.ts";

type Ends = Pick<Dependency, "from" | "to">;

/** Tells whether an earlier graph had a dependency between two modules, under the names that they have today. */
export function knownDependencies(before: Graph, nameToday: (name: string) => string): (ends: Ends) => boolean {
  let known: ReadonlySet<string> | undefined;
  const keyOf = ({ from, to }: Ends) => `${from}\0${to}`;
  return (ends) => {
    known ??= new Set(before.dependencies.map(({ from, to }) => keyOf({ from: nameToday(from), to: nameToday(to) })));
    return known.has(keyOf(ends));
  };
}
