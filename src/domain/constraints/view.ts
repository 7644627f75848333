import type { Architecture } from "../architecture/architecture.ts";
import type { Dependency } from "../graph/dependency.ts";
import type { Graph } from "../graph/graph.ts";
import type { Module } from "../graph/module.ts";

/** What constraints look at. */
export interface View {
  readonly graph: Graph;
  readonly architecture: Architecture;
}

/** A module, or those of its files that are meant. */
export interface Spot {
  readonly module: Module;
  readonly paths: readonly string[];
}

/** A dependency with both ends. */
export interface Edge {
  readonly dependency: Dependency;
  readonly from: Spot;
  readonly to: Spot;
}

/** A module with all its files. */
export function spotOf(module: Module): Spot {
  return { module, paths: module.origin === "asset" ? [module.id] : module.files };
}

/** All edges, also those between files of one module, written by people. */
export function* edgesOf(view: View): Generator<Edge> {
  for (const dependency of [...view.graph.dependencies, ...view.graph.inner]) yield* writtenEdge(dependency, view);
}

/** The edge of a dependency that people have written; none if its file was generated. */
export function writtenEdge(dependency: Dependency, { graph, architecture }: View): readonly Edge[] {
  const edge = edgeOf(dependency, graph);
  return edge && architecture.placeOf(dependency.at.path).role !== "generated" ? [edge] : [];
}

/** The edge of a dependency; `undefined` if the graph does not know an end of it. */
export function edgeOf(dependency: Dependency, { modules }: Graph): Edge | undefined {
  const from = modules.get(dependency.from);
  const to = modules.get(dependency.to);
  if (!from || !to) return undefined;
  const { at, target } = dependency;
  const far = target === undefined ? spotOf(to) : { module: to, paths: [target] };
  return { dependency, from: { module: from, paths: [at.path] }, to: far };
}
