import type { Architecture } from "../architecture/architecture.ts";
import type { Graph } from "../graph/graph.ts";
import { byCodeUnit } from "../source/by-code-unit.ts";
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

/**
 * What rules saw in the earlier tree and do not see in the later one, although it is still there: files that now say of
 * themselves that they were generated, or lie where tests, fixtures or vendored code lie; layers that nothing tells any
 * more. No configuration need have changed for that.
 */
export function lostSight(trees: BothTrees): readonly Weakening[] {
  return [...hidden(trees), ...emptied(trees)];
}

/** One fact, however many files: who excludes a folder says so once. */
function hidden({ before, after, nameToday, paths }: BothTrees): readonly Weakening[] {
  const seen = new Set(judgedIn(after));
  const lost = judgedIn(before)
    .map(nameToday)
    .filter((path) => paths.has(path) && !seen.has(path))
    .sort(byCodeUnit);
  const [first] = lost;
  if (first === undefined) return [];
  const at = { path: first, line: 1, column: 1 };
  return [{ kind: "hidden", key: first, before: "", after: String(lost.length), at }];
}

function judgedIn({ graph, architecture }: SeenTree): readonly string[] {
  const files = [...graph.modules.values()].filter(({ origin }) => origin === "project").flatMap((one) => one.files);
  return files.filter((path) => !["test", "generated"].includes(architecture.placeOf(path).role ?? ""));
}

/** Layers that were inferred; of declared ones that are empty a rule speaks. */
function emptied({ before, after }: BothTrees): readonly Weakening[] {
  if (after.architecture.summary.origin !== "inferred") return [];
  const left = new Set(after.architecture.summary.layers.filter(({ files }) => files > 0).map(({ name }) => name));
  const gone = before.architecture.summary.layers.filter(({ name, files }) => files > 0 && !left.has(name));
  const at = { path: "arch-lint.yaml", line: 1, column: 1 };
  return gone.map(({ name, files }) => ({ kind: "emptied", key: name, before: String(files), after: "0", at }));
}
