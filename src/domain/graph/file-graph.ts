import { type Adjacency, adjacency } from "./adjacency.ts";
import type { Dependency } from "./dependency.ts";
import type { Graph } from "./graph.ts";

/**
 * A graph between files, for questions to which a module is too large a unit: a Java package holds files that do not
 * know each other. A module whose language cannot say which file is meant stands for all its files.
 */
export interface FileGraph {
  /** Nodes are paths of files, and ids of modules. */
  readonly adjacency: Adjacency;
  /** The dependencies along a chain of nodes; from a module to its own file there is none. */
  along(nodes: readonly number[]): readonly Dependency[];
}

/** The files' graph that a predicate on dependencies leaves. */
export function fileGraph(graph: Graph, keep: (dependency: Dependency) => boolean): FileGraph {
  const byFile = new Map<string, Dependency[]>();
  const edges: { from: string; to: string; weight: number }[] = [];
  for (const dependency of [...graph.dependencies, ...graph.inner]) {
    if (!keep(dependency)) continue;
    const from = dependency.at.path;
    edges.push({ from, to: endOf(dependency), weight: 1 });
    const known = byFile.get(from);
    if (known) known.push(dependency);
    else byFile.set(from, [dependency]);
  }
  for (const { id, files } of graph.modules.values()) {
    for (const path of files) edges.push({ from: id, to: path, weight: 1 });
  }
  const numbered = adjacency(edges, graph.modules.keys());
  const between = (from: string, to: string) => byFile.get(from)?.find((one) => endOf(one) === to) ?? [];
  const nameOf = (node: number | undefined) => numbered.names[node ?? -1] ?? "";
  return {
    adjacency: numbered,
    along: (nodes) => nodes.slice(1).flatMap((to, index) => between(nameOf(nodes[index]), nameOf(to))),
  };
}

function endOf({ to, target = to }: Dependency): string {
  return target;
}
