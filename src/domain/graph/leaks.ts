import type { Architecture } from "../architecture/architecture.ts";
import type { Dependency } from "./dependency.ts";
import { fileGraph } from "./file-graph.ts";
import type { Graph } from "./graph.ts";
import type { Module } from "./module.ts";
import { byCodeUnit } from "../source/by-code-unit.ts";
import { reach } from "./reach.ts";

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
 * A shortest chain for each layer and each module outside the project that the layer reaches through files of no
 * layer, nearest first. What stands in a layer, starts the program, is a test or was generated passes nothing on: it
 * answers for itself. A direct import is no leak.
 */
export function* leaks(
  graph: Graph,
  architecture: Architecture,
  keep: (dependency: Dependency) => boolean,
): Generator<Leak> {
  const passes = passage(graph, architecture);
  if (!graph.dependencies.some((one) => leadsOutside(graph, one) && keep(one) && passes(one))) return;
  const { adjacency, along } = fileGraph(graph, (dependency) => keep(dependency) && passes(dependency));
  for (const { layer, area, paths } of startsByLayer(graph, architecture)) {
    const found = reach(
      adjacency,
      paths.flatMap((path) => adjacency.numberOf(path) ?? []),
    );
    for (const node of found.nodes) {
      const module = graph.modules.get(adjacency.names[node] ?? "");
      if (module && isOutside(module)) yield { layer, area, package: module.id, chain: along(found.pathTo(node)) };
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

/** Where code of no layer imports no package, no chain can end in one, and none need be looked for. */
function leadsOutside({ modules }: Graph, { to }: Dependency): boolean {
  const module = modules.get(to);
  return module !== undefined && isOutside(module);
}

function isOutside({ origin }: Module): boolean {
  return origin === "package" || origin === "platform";
}

interface Starts {
  readonly layer: string;
  readonly area: string;
  readonly paths: string[];
}

/** The files of each layer, by layer and area. */
function startsByLayer(graph: Graph, { placeOf }: Architecture): readonly Starts[] {
  const starts = new Map<string, Starts>();
  for (const path of [...graph.modules.values()].flatMap(({ files }) => files)) {
    const { layer, area = ".", role } = placeOf(path);
    if (layer === undefined || role === "test" || role === "generated" || role === "main") continue;
    const key = `${layer}\0${area}`;
    const known = starts.get(key);
    if (known) known.paths.push(path);
    else starts.set(key, { layer, area, paths: [path] });
  }
  return [...starts].sort(([a], [b]) => byCodeUnit(a, b)).map(([, one]) => one);
}
