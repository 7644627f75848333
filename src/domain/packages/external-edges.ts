import { counts, type Kinds } from "../architecture/ends.ts";
import type { Place } from "../architecture/layer.ts";
import type { Codebase } from "../findings/rule.ts";
import type { Dependency } from "../graph/dependency.ts";

/** A dependency on a module outside the project, and where the importing file stands. */
export interface ExternalEdge {
  readonly dependency: Dependency;
  readonly from: Place;
}

/** What files written by people import from packages and from standard libraries, once per file and module. */
export function* externalEdges({ graph, architecture }: Codebase, kinds: Kinds): Generator<ExternalEdge> {
  const seen = new Set<string>();
  for (const dependency of graph.dependencies) {
    const origin = graph.modules.get(dependency.to)?.origin;
    if ((origin !== "package" && origin !== "platform") || !counts(dependency, kinds)) continue;
    const from = architecture.placeOf(dependency.at.path);
    const key = `${dependency.at.path}\0${dependency.to}`;
    if (from.role === "generated" || from.role === "main" || seen.has(key)) continue;
    seen.add(key);
    yield { dependency, from };
  }
}
