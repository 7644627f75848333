import type { Architecture } from "../architecture/architecture.ts";
import type { Dependency } from "./dependency.ts";
import type { Graph } from "./graph.ts";
import type { Module } from "./module.ts";
import { byCodeUnit } from "./numbers.ts";
import { reach } from "./reach.ts";
import { adjacencyOf } from "./subgraph.ts";

/** How a layer comes to depend on a package that none of its own files imports on this way. */
export interface Leak {
  readonly layer: string;
  /** Folder whose layer it is: a repository can hold several sets of layers. */
  readonly area: string;
  /** Id of the package or platform module at the end. */
  readonly package: string;
  /** From the layer to the package, at least two. */
  readonly chain: readonly Dependency[];
}

/**
 * A shortest chain for each layer and each module outside the project that the layer reaches through modules of no
 * layer. What stands in a layer, starts the program, is a test or was generated passes nothing on: it answers for
 * itself. A direct import is no leak.
 */
export function* leaks(
  graph: Graph,
  architecture: Architecture,
  keep: (dependency: Dependency) => boolean,
): Generator<Leak> {
  const passes = passage(graph, architecture);
  const adjacency = adjacencyOf(graph, (dependency) => keep(dependency) && passes(dependency));
  for (const [key, ids] of startsByLayer(graph, architecture)) {
    const starts = ids.flatMap((id) => adjacency.numberOf(id) ?? []);
    const found = reach(adjacency, starts);
    for (const node of found.nodes) {
      const module = graph.modules.get(adjacency.names[node] ?? "");
      if (!module || !isOutside(module)) continue;
      const names = found.pathTo(node).map((step) => adjacency.names[step] ?? "");
      const chain = chainOf(graph, names, (dependency) => keep(dependency) && passes(dependency));
      yield { ...key, package: module.id, chain };
    }
  }
}

function passage(graph: Graph, { placeOf }: Architecture): (dependency: Dependency) => boolean {
  return ({ to, at, target }) => {
    const source = placeOf(at.path);
    if (source.role !== undefined && source.role !== "shared") return false;
    const module = graph.modules.get(to);
    if (!module) return false;
    if (isOutside(module)) return source.layer === undefined;
    const path = target ?? module.files[0];
    return path !== undefined && placeOf(path).layer === undefined;
  };
}

function isOutside({ origin }: Module): boolean {
  return origin === "package" || origin === "platform";
}

/** The modules of each layer, by layer and area, in the order of their names. */
function startsByLayer(graph: Graph, { placeOf }: Architecture) {
  const starts = new Map<string, { readonly key: { layer: string; area: string }; readonly ids: string[] }>();
  for (const { id, files } of graph.modules.values()) {
    for (const path of files) {
      const { layer, area = ".", role } = placeOf(path);
      if (layer === undefined || role === "test" || role === "generated" || role === "main") continue;
      const name = `${layer}\0${area}`;
      const known = starts.get(name) ?? { key: { layer, area }, ids: [] };
      if (known.ids.at(-1) !== id) known.ids.push(id);
      starts.set(name, known);
    }
  }
  const sorted = [...starts].sort(([a], [b]) => byCodeUnit(a, b));
  return sorted.map(([, { key, ids }]) => [key, ids] as const);
}

function chainOf(graph: Graph, names: readonly string[], keep: (dependency: Dependency) => boolean) {
  return names
    .slice(1)
    .flatMap((to, index) => graph.outgoing(names[index] ?? "").find((one) => one.to === to && keep(one)) ?? []);
}
