import { counts, type Kinds } from "../architecture/ends.ts";
import type { Place } from "../architecture/layer.ts";
import type { Codebase } from "../findings/rule.ts";
import type { Dependency } from "../graph/dependency.ts";
import type { Graph } from "../graph/graph.ts";

/** A dependency on a module outside the project, and where the importing file stands. */
export interface ExternalEdge {
  readonly dependency: Dependency;
  readonly from: Place;
}

/**
 * What files written by people import from packages and from standard libraries, once per file and module. An annotation
 * or a type-only import must not hide the import that is there at run time, so of several the heaviest counts.
 */
export function* externalEdges(
  { graph, architecture }: Pick<Codebase, "graph" | "architecture">,
  kinds: Kinds,
): Generator<ExternalEdge> {
  const counted = (dependency: Dependency) => counts(dependency, kinds) && isExternal(dependency, graph);
  for (const dependency of heaviestPerFile(graph.dependencies.filter(counted))) {
    const from = architecture.placeOf(dependency.at.path);
    if (from.role !== "generated" && from.role !== "main") yield { dependency, from };
  }
}

/** The first among those of equal weight. Dependencies come sorted by place: those of a file stand together. */
function* heaviestPerFile(dependencies: readonly Dependency[]): Generator<Dependency> {
  const heaviest = new Map<string, Dependency>();
  let path: string | undefined;
  for (const dependency of dependencies) {
    if (dependency.at.path !== path) {
      yield* heaviest.values();
      heaviest.clear();
    }
    path = dependency.at.path;
    const known = heaviest.get(dependency.to);
    if (!known || weightOf(dependency) > weightOf(known)) heaviest.set(dependency.to, dependency);
  }
  yield* heaviest.values();
}

function weightOf({ kind }: Dependency): number {
  if (kind === "annotation") return 0;
  return kind === "type" ? 1 : 2;
}

function isExternal({ to }: Dependency, { modules }: Graph): boolean {
  const origin = modules.get(to)?.origin;
  return origin === "package" || origin === "platform";
}
