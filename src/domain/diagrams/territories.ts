import type { Architecture } from "../architecture/architecture.ts";
import { matchesPackageName } from "../architecture/package-name.ts";
import type { Graph } from "../graph/graph.ts";
import { anyGlob } from "../patterns/glob.ts";
import { remember } from "../source/remember.ts";
import type { Box, Diagram } from "./diagram.ts";
import { namedPlaces } from "./named-places.ts";

/** What a configuration says of a diagram's boxes. */
export interface BoxSettings {
  /** Label or id of a box → patterns of the files that it stands for. */
  readonly components: Readonly<Record<string, readonly string[]>>;
  /** Boxes that stand for no code. */
  readonly outside: readonly string[];
}

/** What boxes are held against. */
export interface Ground {
  readonly graph: Graph;
  readonly architecture: Architecture;
  packageOf(path: string): string | undefined;
}

/** Which files the boxes of a diagram stand for. */
export interface Territories {
  /** The id of the box that a file stands in: one that says so itself before a folder, the deeper folder before the outer, both before a context or layer. */
  boxOf(path: string): string | undefined;
  /** Boxes that claim to be code and are none. */
  readonly unknown: readonly Box[];
  /** Ids of boxes that stand for code, or hold one that does. */
  readonly known: ReadonlySet<string>;
}

interface Claim {
  readonly id: string;
  readonly rank: number;
  holds(path: string): boolean;
}

/** Finds the code of each box. A box that holds others is what they are. */
export function territoriesOf({ boxes }: Diagram, settings: BoxSettings, ground: Ground): Territories {
  const paths = projectPaths(ground.graph);
  const holders = new Set([...boxes.values()].flatMap(({ within }) => within ?? []));
  const placesNamed = namedPlaces(ground.architecture, paths);
  const claims: Claim[] = [];
  const unknown: Box[] = [];
  for (const box of boxes.values()) {
    if (holders.has(box.id) || isNamedIn(settings.outside, box)) continue;
    const stated = statedClaim(box, settings, ground);
    const claim = stated ?? (box.isOutside ? undefined : placesNamed(box));
    if (claim && paths.some(claim.holds)) claims.push({ id: box.id, ...claim });
    else if (stated || !box.isOutside) unknown.push(box);
  }
  const boxOf = remember((path) => strongest(claims.filter(({ holds }) => holds(path))));
  return { boxOf, unknown, known: withHolders(claims, boxes) };
}

function projectPaths({ modules }: Graph): readonly string[] {
  return [...modules.values()].flatMap(({ origin, files }) => (origin === "project" ? files : []));
}

function isNamedIn(names: readonly string[], { id, label }: Box): boolean {
  return names.includes(id) || names.includes(label);
}

/** More than any folder is deep. */
const highest = 10_000;

/** What the configuration says of a box, or the box of itself. */
function statedClaim(box: Box, { components }: BoxSettings, { packageOf }: Ground): Omit<Claim, "id"> | undefined {
  const own = Object.entries(components).find(([name]) => name === box.id || name === box.label)?.[1] ?? box.patterns;
  if (own.length === 0) return undefined;
  const isPath = (pattern: string) => pattern.includes("/");
  const inFolders = anyGlob(own.filter(isPath));
  const packages = own.filter((pattern) => !isPath(pattern));
  const isPackage = (path: string) => packages.some((pattern) => matchesPackageName(pattern, packageOf(path) ?? ""));
  return { rank: highest, holds: (path) => inFolders(path) || isPackage(path) };
}

function strongest(claims: readonly Claim[]): string | undefined {
  let best: Claim | undefined;
  for (const claim of claims) if (!best || claim.rank > best.rank) best = claim;
  return best?.id;
}

function withHolders(claims: readonly Claim[], boxes: Diagram["boxes"]): ReadonlySet<string> {
  return new Set(claims.flatMap(({ id }) => [...aroundBox(id, boxes)]));
}

/** A box and those that it is drawn in, from the inside out. */
export function* aroundBox(id: string, boxes: Diagram["boxes"]): Generator<string> {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = boxes.get(at)?.within) {
    seen.add(at);
    yield at;
  }
}
