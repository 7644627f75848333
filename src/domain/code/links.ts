import type { Dependency } from "../graph/dependency.ts";
import type { Graph } from "../graph/graph.ts";

/** Where the imports of files lead, as the graph knows it. */
export interface Links {
  /** Dependencies that an import of a file makes. */
  of(path: string, specifier: string): readonly Dependency[];
  /** All specifiers of a file, in the order of the text. */
  specifiers(path: string): readonly string[];
  /** Id of the module that a file belongs to. */
  moduleOf(path: string): string | undefined;
  readonly graph: Graph;
}

const known = new WeakMap<Graph, Links>();

/** The dependencies of a graph by the imports that make them; indexed once, since a graph never changes. */
export function linksOf(graph: Graph): Links {
  const links = known.get(graph) ?? makeLinks(graph);
  known.set(graph, links);
  return links;
}

function makeLinks(graph: Graph): Links {
  const byFile = new Map<string, Map<string, Dependency[]>>();
  for (const dependency of [...graph.dependencies, ...graph.inner]) add(byFile, dependency);
  const modules = new Map<string, string>();
  for (const { id, origin, files } of graph.modules.values())
    if (origin === "project") for (const path of files) modules.set(path, id);
  return {
    of: (path, specifier) => byFile.get(path)?.get(specifier) ?? [],
    specifiers: (path) => [...(byFile.get(path)?.keys() ?? [])],
    moduleOf: (path) => modules.get(path),
    graph,
  };
}

function add(byFile: Map<string, Map<string, Dependency[]>>, dependency: Dependency): void {
  const { at, specifier } = dependency;
  const known = byFile.get(at.path) ?? new Map<string, Dependency[]>();
  byFile.set(at.path, known);
  const same = known.get(specifier);
  if (same) same.push(dependency);
  else known.set(specifier, [dependency]);
}
