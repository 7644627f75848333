import { lazily } from "../source/lazily.ts";
import type { Dependency } from "./dependency.ts";
import type { Module } from "./module.ts";

/** All modules and the dependencies between them: built once, shared, never changed. */
export interface Graph {
  /** By id, in sorted order. */
  readonly modules: ReadonlyMap<string, Module>;
  /** Sorted by place. Never from a module to itself. */
  readonly dependencies: readonly Dependency[];
  /** Between two files of one module, where the language can say (Java): no edges of the graph, but layers may differ by file. */
  readonly inner: readonly Dependency[];
  /** What a module depends on. */
  outgoing(id: string): readonly Dependency[];
  /** What depends on a module. */
  incoming(id: string): readonly Dependency[];
}

/** Builds a graph from its parts. Both directions are indexed on first use. */
export function makeGraph(
  modules: ReadonlyMap<string, Module>,
  dependencies: readonly Dependency[],
  inner: readonly Dependency[] = [],
): Graph {
  const outgoing = lazily(() => indexBy(dependencies, "from"));
  const incoming = lazily(() => indexBy(dependencies, "to"));
  return {
    modules,
    dependencies,
    inner,
    outgoing: (id) => outgoing().get(id) ?? [],
    incoming: (id) => incoming().get(id) ?? [],
  };
}

function indexBy(dependencies: readonly Dependency[], end: "from" | "to"): ReadonlyMap<string, readonly Dependency[]> {
  const index = new Map<string, Dependency[]>();
  for (const dependency of dependencies) {
    const known = index.get(dependency[end]);
    if (known) known.push(dependency);
    else index.set(dependency[end], [dependency]);
  }
  return index;
}
