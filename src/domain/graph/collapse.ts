import { type Adjacency, adjacency } from "./adjacency.ts";
import type { Dependency, DependencyKind } from "./dependency.ts";
import type { Location } from "../source/location.ts";
import type { Graph } from "./graph.ts";
import { byCodeUnit } from "../source/by-code-unit.ts";

/** Says to which group a module belongs, or one of its files where that is known; `undefined`: to none. */
export type GroupOf = (module: string, file?: string) => string | undefined;

/** An edge between two groups with all that lies behind it. */
export interface GroupEdge {
  readonly from: string;
  readonly to: string;
  /** Number of dependencies behind it. */
  readonly weight: number;
  /** How many of each kind, kinds sorted. */
  readonly kinds: Readonly<Partial<Record<DependencyKind, number>>>;
  /** Sorted by place. */
  readonly dependencies: readonly Dependency[];
}

/** A graph seen from further away: groups of modules and what leads from one to another. */
export interface GroupGraph {
  /** Sorted, with the modules of each (sorted); a module whose files differ stands in several groups. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** Sorted by both ends; never from a group to itself. */
  readonly edges: readonly GroupEdge[];
  edge(from: string, to: string): GroupEdge | undefined;
  /** For the algorithms; weights are numbers of dependencies. */
  readonly adjacency: Adjacency;
}

/** Collapses a graph into groups. Dependencies inside a group and of modules in none are left out. */
export function collapse(
  graph: Graph,
  groupOf: GroupOf,
  keep: (dependency: Dependency) => boolean = () => true,
): GroupGraph {
  const found = new Map<string, Map<string, Bundle>>();
  for (const dependency of [...graph.dependencies, ...graph.inner]) {
    if (!keep(dependency)) continue;
    const from = groupOf(dependency.from, dependency.at.path);
    const to = groupOf(dependency.to, dependency.target);
    if (from === undefined || to === undefined || from === to) continue;
    bundleOf(found, from, to).dependencies.push(dependency);
  }
  return assemble(groupsOf(graph, groupOf), found);
}

interface Bundle {
  readonly from: string;
  readonly to: string;
  readonly dependencies: Dependency[];
}

function bundleOf(found: Map<string, Map<string, Bundle>>, from: string, to: string): Bundle {
  const targets = found.get(from) ?? new Map<string, Bundle>();
  if (targets.size === 0) found.set(from, targets);
  const bundle = targets.get(to) ?? { from, to, dependencies: [] };
  if (bundle.dependencies.length === 0) targets.set(to, bundle);
  return bundle;
}

function assemble(
  groups: ReadonlyMap<string, readonly string[]>,
  found: ReadonlyMap<string, ReadonlyMap<string, Bundle>>,
): GroupGraph {
  const ends = [...found].map(
    ([from, targets]) => [from, new Map([...targets].map(([to, one]) => [to, groupEdge(one)]))] as const,
  );
  const byEnds = new Map(ends);
  const edge = (from: string, to: string) => byEnds.get(from)?.get(to);
  const numbered = adjacency(
    ends.flatMap(([, targets]) => [...targets.values()]),
    groups.keys(),
  );
  return { groups, edges: inOrder(numbered, edge), edge, adjacency: numbered };
}

/** The numbering is in the order of the names: following it is cheaper than sorting by long names. */
function inOrder({ names, firstEdge, target }: Adjacency, edgeBetween: GroupGraph["edge"]): readonly GroupEdge[] {
  return names.flatMap((from, node) => {
    const found: GroupEdge[] = [];
    for (let edge = firstEdge(node); edge < firstEdge(node + 1); edge++) {
      const between = edgeBetween(from, names[target(edge)] ?? from);
      if (between) found.push(between);
    }
    return found;
  });
}

function groupEdge({ from, to, dependencies }: Bundle): GroupEdge {
  const kinds = new Map<DependencyKind, number>();
  for (const { kind } of dependencies) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const sorted = [...kinds].sort(([a], [b]) => byCodeUnit(a, b));
  dependencies.sort((a, b) => comparePlaces(a.at, b.at));
  return { from, to, weight: dependencies.length, kinds: Object.fromEntries(sorted), dependencies };
}

function comparePlaces(a: Location, b: Location): number {
  return byCodeUnit(a.path, b.path) || a.line - b.line || a.column - b.column;
}

function groupsOf(graph: Graph, groupOf: GroupOf): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const module of graph.modules.values()) {
    const files = module.files.length > 0 ? module.files : [undefined];
    const names = new Set(files.map((file) => groupOf(module.id, file)));
    for (const name of names) if (name !== undefined) add(groups, name, module.id);
  }
  return new Map([...groups].sort(([a], [b]) => byCodeUnit(a, b)));
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
