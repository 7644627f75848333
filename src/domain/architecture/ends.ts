import type { Dependency } from "../graph/dependency.ts";
import { firstPerFile } from "../graph/first-per-file.ts";
import type { Graph } from "../graph/graph.ts";
import { oncePerGraph } from "../graph/once-per-graph.ts";
import type { Architecture } from "./architecture.ts";
import type { Place } from "./layer.ts";

/** A dependency between two files of the project and where both stand. */
export interface Edge {
  readonly dependency: Dependency;
  readonly from: Place;
  readonly to: Place;
  /** The file it leads to, or the first file of the module where the language cannot say. */
  readonly target: string;
  /** What findings about it are known by: both files, or the module where no single file is meant, whose first may change. */
  readonly subject: readonly [string, string];
}

/** Which kinds of dependencies a rule looks at. */
export interface Kinds {
  readonly includeTypes: boolean;
  readonly includeTests: boolean;
}

/** True if a rule that looks at these kinds counts a dependency. */
export function counts(dependency: Dependency, { includeTypes, includeTests }: Kinds): boolean {
  if (dependency.kind === "test") return includeTests;
  return dependency.kind !== "type" || includeTypes;
}

/** The project's own dependencies, as a boundary rule sees them: written by people, one per pair of files. */
export function projectEdges(
  { graph, architecture }: { readonly graph: Graph; readonly architecture: Architecture },
  { includeTypes, includeTests }: Kinds,
): readonly Edge[] {
  const known = edgesByKinds(graph, architecture);
  const key = `${includeTypes} ${includeTests}`;
  const edges = known.get(key) ?? [...findEdges(graph, architecture, { includeTypes, includeTests })];
  known.set(key, edges);
  return edges;
}

const edgesByKinds = oncePerGraph((_graph, _architecture: Architecture) => new Map<string, readonly Edge[]>());

function* findEdges(graph: Graph, architecture: Architecture, kinds: Kinds): Generator<Edge> {
  const counted = (dependency: Dependency) => (counts(dependency, kinds) ? targetOf(dependency, graph) : undefined);
  for (const [target, dependency] of firstPerFile([...graph.dependencies, ...graph.inner], counted)) {
    const from = architecture.placeOf(dependency.at.path);
    if (from.role === "generated") continue;
    const subject = [dependency.at.path, dependency.target ?? dependency.to] as const;
    yield { dependency, from, to: architecture.placeOf(target), target, subject };
  }
}

function targetOf({ to, target }: Dependency, { modules }: Graph): string | undefined {
  const module = modules.get(to);
  return module?.origin === "project" ? (target ?? module.files[0]) : undefined;
}
