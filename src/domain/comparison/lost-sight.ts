import type { Architecture } from "../architecture/architecture.ts";
import type { Graph } from "../graph/graph.ts";
import { byCodeUnit } from "../source/by-code-unit.ts";
import { groupBy } from "../source/group-by.ts";
import type { Location } from "../source/location.ts";
import { filesOf } from "./part-names.ts";
import type { Weakening } from "./weakenings.ts";

/** A tree, as far as rules see it. */
export interface SeenTree {
  readonly graph: Graph;
  readonly architecture: Pick<Architecture, "placeOf" | "summary">;
}

/** Two trees, and what the later one holds. */
export interface BothTrees {
  readonly before: SeenTree;
  readonly after: SeenTree;
  readonly nameToday: (name: string) => string;
  /** Every path of the later tree. */
  readonly paths: ReadonlySet<string>;
}

/** What rules saw in an earlier tree and no longer see. */
export interface LostSight {
  /** Files that are still there. */
  readonly hidden: ReadonlySet<string>;
  readonly weakenings: readonly Weakening[];
}

/**
 * What rules saw in the earlier tree and do not see in the later one, although it is still there: files that now say of
 * themselves that they were generated, or lie where tests, fixtures or vendored code lie; layers that nothing tells any
 * more. No configuration need have changed for that.
 */
export function lostSight(trees: BothTrees): LostSight {
  const hidden = hiddenIn(trees);
  const [first] = hidden;
  const told: readonly Weakening[] =
    first === undefined
      ? []
      : [{ kind: "hidden", key: first, before: "", after: String(hidden.length), at: beginOf(first) }];
  // One fact, however many files: who excludes a folder says so once.
  return { hidden: new Set(hidden), weakenings: [...told, ...emptied(trees)] };
}

function hiddenIn({ before, after, nameToday, paths }: BothTrees): readonly string[] {
  const seen = new Set(judgedIn(after));
  const lost = judgedIn(before).map(nameToday);
  return lost.filter((path) => paths.has(path) && !seen.has(path)).sort(byCodeUnit);
}

function judgedIn({ graph, architecture }: SeenTree): readonly string[] {
  return filesOf(graph).filter((path) => !["test", "generated"].includes(architecture.placeOf(path).role ?? ""));
}

/** Inferred layers whose files are still there and stand in none; of declared ones that are empty a rule speaks. */
function emptied({ before, after, nameToday, paths }: BothTrees): readonly Weakening[] {
  if (after.architecture.summary.origin !== "inferred") return [];
  const left = new Set(filesOf(after.graph).map((path) => after.architecture.placeOf(path).layer));
  const layers = groupBy(filesOf(before.graph), (path) => before.architecture.placeOf(path).layer);
  return [...layers].flatMap(([layer, files]): readonly Weakening[] => {
    const first = files.map(nameToday).find((path) => paths.has(path));
    if (layer === undefined || left.has(layer) || first === undefined) return [];
    return [{ kind: "emptied", key: layer, before: String(files.length), after: "0", at: beginOf(first) }];
  });
}

function beginOf(path: string): Location {
  return { path, line: 1, column: 1 };
}
