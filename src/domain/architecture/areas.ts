import type { Folder } from "./folder-tree.ts";
import { cleanWords, fold, layeredWords, type Meaning, mainWords, meaningOf } from "./layer-names.ts";

/** A folder whose sub-folders are layers. A repository can hold several. */
export interface Area {
  /** The folder; with `#prefix` where the layers are siblings with a common prefix (`orders-domain`, `orders-infra`). */
  readonly id: string;
  readonly folder: string;
  /** Folder → layer. */
  readonly layers: ReadonlyMap<string, string>;
  /** Folders that wire the layers together. */
  readonly main: readonly string[];
  readonly leftOut: readonly { readonly folder: Folder; readonly reason: "unknown-name" | "ambiguous-name" }[];
}

interface Candidate extends Meaning {
  readonly folder: Folder;
}

/** Finds the areas of a tree, outer before inner. `inside` is the layer that the folder already stands in. */
export function findAreas(folder: Folder, style: "clean" | "layered", inside?: string): readonly Area[] {
  const own = [plainArea(folder, style, inside), ...prefixedAreas(folder, style)].filter((area) => area !== undefined);
  const layerOf = (child: Folder) => own.flatMap((area) => area.layers.get(child.path) ?? []).at(0) ?? inside;
  return [...own, ...folder.folders.flatMap((child) => findAreas(child, style, layerOf(child)))];
}

function plainArea(folder: Folder, style: "clean" | "layered", inside: string | undefined): Area | undefined {
  const words = style === "clean" ? cleanWords : layeredWords;
  const candidates = folder.folders.flatMap((child) => candidate(child, meaningOf(child.name, words)));
  const accepted = settle(candidates);
  if (!(style === "clean" ? isClean(accepted, inside) : isLayered(accepted, inside))) return undefined;
  if (style === "clean" && isAside(accepted, folder)) return undefined;
  return area(folder, folder.path, folder.folders, accepted, candidates);
}

function candidate(folder: Folder, meaning: Meaning | undefined): readonly Candidate[] {
  return meaning ? [{ ...meaning, folder }] : [];
}

/** An ambiguous name counts only for a layer that no plain name claims, and only with the evidence of what it holds. */
function settle(candidates: readonly Candidate[]): readonly Candidate[] {
  const plain = candidates.filter(({ strength }) => strength !== "ambiguous");
  const claimed = new Set(plain.map(({ layer }) => layer));
  const gaps: Candidate[] = [];
  for (const one of candidates) {
    if (one.strength !== "ambiguous" || claimed.has(one.layer) || !holdsEvidence(one.folder)) continue;
    gaps.push(one);
    claimed.add(one.layer);
  }
  return [...plain, ...gaps];
}

const doorWords = /http|rest|grpc|graphql|api|web|cli|controller|handler|route|resolver|facade|view/iu;

/** `interfaces` and `ports` can hold doors or mere type declarations; the names inside tell. */
function holdsEvidence(folder: Folder): boolean {
  if (fold(folder.name) !== "interfaces" && fold(folder.name) !== "ports") return true;
  return holdsDoor(folder);
}

function holdsDoor({ files, folders }: Folder): boolean {
  return (
    files.some((name) => doorWords.test(name)) ||
    folders.some((child) => doorWords.test(child.name) || holdsDoor(child))
  );
}

function isClean(accepted: readonly Candidate[], inside: string | undefined): boolean {
  const layers = new Set(accepted.map(({ layer }) => layer));
  const hasInner = accepted.some(({ layer, strength }) => strength === "strong" && isInner(layer));
  if (inside !== undefined)
    return (hasInner && layers.has("domain") && layers.size > 1) || isDoorPair(accepted, inside);
  const plain = new Set(accepted.filter(({ strength }) => strength !== "ambiguous").map(({ layer }) => layer));
  return hasInner && plain.size > 1;
}

/** Two names beside many others are topics among them: `domain` and `web` of a library. */
function isAside(accepted: readonly Candidate[], { folders }: Folder): boolean {
  return new Set(accepted.map(({ layer }) => layer)).size < 3 && accepted.length * 3 < folders.length;
}

const isInner = (layer: string): boolean => layer === "domain" || layer === "application";

/** `adapters/inbound` beside `adapters/outbound`: the one folder inside a layer that stands for two. In the core they are ports. */
function isDoorPair(accepted: readonly Candidate[], inside: string): boolean {
  if (isInner(inside)) return false;
  const names = accepted.map(({ folder }) => fold(folder.name)).sort();
  return ["inbound outbound", "driven driving"].includes(names.join(" "));
}

function isLayered(accepted: readonly Candidate[], inside: string | undefined): boolean {
  const strong = new Set(accepted.flatMap(({ layer, strength }) => (strength === "strong" ? [layer] : [])));
  return inside === undefined && strong.has("handlers") && strong.has("services");
}

function area(
  folder: Folder,
  id: string,
  children: readonly Folder[],
  accepted: readonly Candidate[],
  candidates: readonly Candidate[],
): Area {
  const layers = new Map(accepted.map((one) => [one.folder.path, one.layer]));
  const rest = children.filter(({ path }) => !layers.has(path));
  const isMain = ({ name }: Folder) =>
    mainWords.has(fold(name)) || (fold(name) === "app" && hasLayer(accepted, "application"));
  const isCandidate = (child: Folder) => candidates.some((one) => one.folder === child);
  const leftOut = rest
    .filter((child) => !isMain(child))
    .map((child) => ({
      folder: child,
      reason: isCandidate(child) ? ("ambiguous-name" as const) : ("unknown-name" as const),
    }));
  return { id, folder: folder.path, layers, main: rest.filter(isMain).map(({ path }) => path), leftOut };
}

const hasLayer = (accepted: readonly Candidate[], layer: string): boolean =>
  accepted.some((one) => one.layer === layer);

/** `orders-domain`, `orders-application` side by side: build modules that are one layer each. */
function prefixedAreas(folder: Folder, style: "clean" | "layered"): readonly Area[] {
  if (style !== "clean") return [];
  const groups = new Map<string, Candidate[]>();
  for (const child of folder.folders) {
    const [, prefix = "", word = ""] = /^(.+)[-_.]([^-_.]+)$/u.exec(child.name) ?? [];
    const meaning = meaningOf(word, cleanWords);
    if (!meaning || meaning.strength === "ambiguous") continue;
    groups.set(prefix, [...(groups.get(prefix) ?? []), { ...meaning, folder: child }]);
  }
  return [...groups]
    .filter(([, candidates]) => isClean(candidates, undefined))
    .map(([prefix, candidates]) => area(folder, `${folder.path}#${prefix}`, [], candidates, candidates));
}
