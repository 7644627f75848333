import type { Area } from "./areas.ts";
import { contextGroups, fold, groupingWords, sharedWords } from "./layer-names.ts";
import type { Context } from "./layer.ts";

/** A context and the area that shows that it is one. */
export interface FoundContext extends Context {
  readonly area: Area;
}

/**
 * Contexts are folders with layers of their own, side by side in a folder that groups such things (`modules`,
 * `services`, `internal`): where two areas part, the folder on the way to each is a context. Elsewhere such folders may
 * as well be aggregates of one context, which know each other by right. A kernel (`shared`) is no context either.
 */
export function findContexts(areas: readonly Area[]): readonly FoundContext[] {
  const outer = areas.filter((area) => !areas.some((other) => other !== area && isBelow(area.folder, other.folder)));
  const inner = areas.filter((area) => !outer.includes(area) && !insideLayer(area, areas));
  const candidates = [...outer, ...inner].filter((area) => !holdsAnother(area, areas));
  if (candidates.length < 2) return [];
  return candidates
    .flatMap((area) => contextOf(area, candidates))
    .filter(isNoKernel)
    .sort(byFolder);
}

function contextOf(area: Area, all: readonly Area[]): readonly FoundContext[] {
  const prefix = area.id.split("#")[1];
  if (prefix !== undefined) return [{ name: prefix, folder: area.folder, area }];
  const parts = area.folder.split("/");
  const shared = Math.max(...all.map((other) => (other === area ? 0 : commonLength(parts, other.folder.split("/")))));
  let length = Math.min(shared + 1, parts.length);
  while (length < parts.length && groupingWords.has(fold(parts[length - 1] ?? ""))) length++;
  const folder = parts.slice(0, length).join("/");
  return [{ name: parts[length - 1] ?? folder, folder, area }];
}

function isNoKernel({ name }: Context): boolean {
  return !sharedWords.has(fold(name));
}

function isGrouped({ folder, area }: FoundContext): boolean {
  return area.id.includes("#") || contextGroups.has(fold(folder.split("/").at(-2) ?? ""));
}

/** An area inside a layer of another refines that layer. */
function insideLayer(area: Area, areas: readonly Area[]): boolean {
  return areas.some((other) =>
    [...other.layers.keys()].some((folder) => area.folder === folder || isBelow(area.folder, folder)),
  );
}

function holdsAnother(area: Area, areas: readonly Area[]): boolean {
  return areas.some((other) => isBelow(other.folder, area.folder) && !insideLayer(other, [area]));
}

function isBelow(folder: string, other: string): boolean {
  return folder !== other && (other === "." || folder.startsWith(`${other}/`));
}

function commonLength(a: readonly string[], b: readonly string[]): number {
  const end = a.findIndex((part, index) => part !== b[index]);
  return end < 0 ? a.length : end;
}

function byFolder(a: Context, b: Context): number {
  return a.folder < b.folder ? -1 : 1;
}
