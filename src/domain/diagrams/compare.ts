import { type Edge, projectEdges } from "../architecture/ends.ts";
import type { Arrow, Box, Diagram } from "./diagram.ts";
import { aroundBox, type BoxSettings, type Ground, territoriesOf } from "./territories.ts";

/** What the arrows of a diagram mean: who needs whom to be built, or who speaks to whom when it runs. */
export type ArrowMeaning = "dependency" | "flow";

/** Where a diagram and the code differ. */
export type Difference =
  | { readonly kind: "unknown"; readonly box: Box }
  /** No code stands behind the arrow. */
  | { readonly kind: "missing"; readonly arrow: Arrow }
  /** The code has it the other way round; `edge` is one dependency of those. */
  | { readonly kind: "reversed"; readonly arrow: Arrow; readonly edge: Edge }
  /** Nobody drew these dependencies. */
  | { readonly kind: "undrawn"; readonly from: string; readonly to: string; readonly edges: readonly Edge[] };

/**
 * Holds a diagram against the code, as ArchUnit does for PlantUML: what is between two of its boxes must be drawn. An
 * arrow must stand for something as well. A flow may run against the dependency: whoever implements a port is called by it.
 */
export function* differences(
  diagram: Diagram,
  ground: Ground,
  { meaning, ...settings }: BoxSettings & { readonly meaning: ArrowMeaning },
): Generator<Difference> {
  const { boxOf, unknown, known } = territoriesOf(diagram, settings, ground);
  for (const box of unknown) yield { kind: "unknown", box };
  const between = edgesBetween(ground, boxOf);
  const drawn = drawnIn(diagram, between, meaning);
  const told = new Set<string>();
  for (const arrow of diagram.arrows.filter(({ from, to }) => known.has(from) && known.has(to) && from !== to)) {
    if (drawn.backed.has(arrow)) continue;
    const edge = drawn.against.get(arrow);
    if (edge) told.add(keyOf(arrow.to, arrow.from));
    yield edge ? { kind: "reversed", arrow, edge } : { kind: "missing", arrow };
  }
  for (const [key, pair] of between) if (!drawn.pairs.has(key) && !told.has(key)) yield { kind: "undrawn", ...pair };
}

interface Pair {
  readonly from: string;
  readonly to: string;
  readonly edges: Edge[];
}

const keyOf = (from: string, to: string) => `${from}\0${to}`;

function edgesBetween(ground: Ground, boxOf: (path: string) => string | undefined): ReadonlyMap<string, Pair> {
  const found = new Map<string, Pair>();
  for (const edge of projectEdges(ground, { includeTypes: true, includeTests: false })) {
    const from = boxOf(edge.dependency.at.path);
    const to = boxOf(edge.target);
    if (from === undefined || to === undefined || from === to) continue;
    const pair = found.get(keyOf(from, to)) ?? { from, to, edges: [] };
    pair.edges.push(edge);
    found.set(keyOf(from, to), pair);
  }
  return found;
}

interface Drawn {
  /** Keys of pairs that some arrow stands for. */
  readonly pairs: ReadonlySet<string>;
  /** Arrows that stand for something. */
  readonly backed: ReadonlySet<Arrow>;
  /** What leads from the head of an arrow to its tail. */
  readonly against: ReadonlyMap<Arrow, Edge>;
}

function drawnIn({ arrows, boxes }: Diagram, between: ReadonlyMap<string, Pair>, meaning: ArrowMeaning): Drawn {
  const byEnds = groupedByEnds(arrows);
  const [pairs, backed, against] = [new Set<string>(), new Set<Arrow>(), new Map<Arrow, Edge>()];
  for (const [key, { from, to, edges }] of between) {
    const [tails, heads] = [[...aroundBox(from, boxes)], [...aroundBox(to, boxes)]];
    const along = tails.flatMap((tail) => heads.flatMap((head) => byEnds.get(keyOf(tail, head)) ?? []));
    const back = tails.flatMap((tail) => heads.flatMap((head) => byEnds.get(keyOf(head, tail)) ?? []));
    const standing = [...along, ...back.filter(({ isDirected }) => !isDirected || meaning === "flow")];
    if (standing.length > 0) pairs.add(key);
    for (const arrow of standing) backed.add(arrow);
    for (const arrow of back) if (edges[0] && !against.has(arrow)) against.set(arrow, edges[0]);
  }
  return { pairs, backed, against };
}

function groupedByEnds(arrows: readonly Arrow[]): ReadonlyMap<string, readonly Arrow[]> {
  const found = new Map<string, Arrow[]>();
  for (const arrow of arrows) {
    const key = keyOf(arrow.from, arrow.to);
    const known = found.get(key);
    if (known) known.push(arrow);
    else found.set(key, [arrow]);
  }
  return found;
}
