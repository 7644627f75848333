import { byCodeUnit } from "../source/by-code-unit.ts";
import type { Graph } from "../graph/graph.ts";
import type { Architecture } from "./architecture.ts";
import { projectEdges } from "./ends.ts";
import { isWithinOneHouse, mayDepend } from "./layer-law.ts";
import type { LayerDependencies } from "./summary.ts";

/** Counts what leads from layer to layer, types included and tests not: the cells of a matrix, sorted by both ends. */
export function layerDependencies(graph: Graph, architecture: Architecture): readonly LayerDependencies[] {
  const layers = new Map(architecture.layers.map((layer) => [layer.name, layer]));
  const cells = new Map<string, LayerDependencies>();
  for (const edge of projectEdges({ graph, architecture }, { includeTypes: true, includeTests: false })) {
    const layer = layers.get(edge.from.layer ?? "");
    const to = edge.to.layer;
    if (!layer || to === undefined) continue;
    const isForbidden = edge.from.role !== "main" && isWithinOneHouse(edge) && !mayDepend(layer, to);
    const key = `${layer.name}\0${to}`;
    const { dependencies, forbidden } = cells.get(key) ?? { dependencies: 0, forbidden: 0 };
    const counted = { dependencies: dependencies + 1, forbidden: forbidden + Number(isForbidden) };
    cells.set(key, { from: layer.name, to, ...counted });
  }
  return [...cells.values()].sort((a, b) => byCodeUnit(a.from, b.from) || byCodeUnit(a.to, b.to));
}
