import type { Dependency } from "../graph/dependency.ts";
import type { Graph } from "../graph/graph.ts";
import type { Level } from "../graph/tangles.ts";
import type { Architecture } from "./architecture.ts";
import { counts, type Kinds } from "./ends.ts";

/** Which kinds of dependencies tie parts together; a lazy `import()` ties modules only if asked for. */
export interface TieKinds extends Kinds {
  readonly includeLazy: boolean;
}

/** What ties parts together where nobody says otherwise: what is there when the code runs. */
export const usualTies: TieKinds = { includeTypes: false, includeTests: false, includeLazy: false };

/** Says whether a dependency ties the parts of a level together, so that circles of such are cycles. */
export function tiesIn(
  codebase: { readonly graph: Graph; readonly architecture: Architecture },
  kinds: TieKinds,
): (dependency: Dependency, level: Level) => boolean {
  return (dependency, level) =>
    counts(dependency, kinds) &&
    (dependency.kind !== "dynamic" || kinds.includeLazy || level !== "modules") &&
    (level !== "units" || !isWithin(dependency, codebase));
}

/**
 * A package inside another is its part, not its neighbour: a manifest in `src/client` says how to import the folder, and
 * the one at the root of a workspace stands around them all.
 */
function isWithin(
  { at, to, target }: Dependency,
  { graph, architecture }: { readonly graph: Graph; readonly architecture: Architecture },
): boolean {
  const [from, into] = [at.path, target ?? graph.modules.get(to)?.files[0] ?? to].map(architecture.unitOf);
  return from === "." || into === "." || `${from}/`.startsWith(`${into}/`) || `${into}/`.startsWith(`${from}/`);
}
