import { counts, type Kinds } from "../architecture/ends.ts";
import type { Place } from "../architecture/layer.ts";
import type { Codebase } from "../findings/rule.ts";
import type { Dependency } from "../graph/dependency.ts";
import { firstPerFile } from "../graph/first-per-file.ts";
import type { Graph } from "../graph/graph.ts";

/** A dependency on a module outside the project, and where the importing file stands. */
export interface ExternalEdge {
  readonly dependency: Dependency;
  readonly from: Place;
}

/** What files written by people import from packages and from standard libraries, once per file and module. */
export function* externalEdges({ graph, architecture }: Codebase, kinds: Kinds): Generator<ExternalEdge> {
  const counted = (dependency: Dependency) =>
    counts(dependency, kinds) && isExternal(dependency, graph) ? dependency.to : undefined;
  for (const [, dependency] of firstPerFile(graph.dependencies, counted)) {
    const from = architecture.placeOf(dependency.at.path);
    if (from.role !== "generated" && from.role !== "main") yield { dependency, from };
  }
}

function isExternal({ to }: Dependency, { modules }: Graph): boolean {
  const origin = modules.get(to)?.origin;
  return origin === "package" || origin === "platform";
}
