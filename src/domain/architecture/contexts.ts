import type { Area } from "./areas.ts";
import { contextGroups, fold, sharedWords } from "./layer-names.ts";
import type { Context } from "./layer.ts";
import { nearestOf } from "./lookup.ts";

/** A context; one whose layers are sibling folders (`orders-domain`, `orders-infra`) has no folder of its own. */
export interface FoundContext extends Context {
  /** Id of the area that stands for the folder. */
  readonly siblings?: string;
}

/**
 * Contexts are folders that hold layers, side by side in a folder that groups such things (`modules`, `services`,
 * `internal`), or build modules of their own. Elsewhere such folders may as well be aggregates of one context, which
 * know each other by right. A kernel (`shared`) is no context, and one alone has no neighbour.
 */
export function findContexts(areas: readonly Area[], units: readonly string[]): readonly FoundContext[] {
  const found = areas.flatMap((area) => contextOf(area, units)).filter(isNoKernel);
  const distinct = [...new Map(found.map((context) => [context.siblings ?? context.folder, context])).values()];
  return distinct.length < 2 ? [] : distinct.sort(byFolder);
}

function contextOf({ id, folder }: Area, units: readonly string[]): readonly FoundContext[] {
  if (id !== folder) return [{ name: id.slice(`${folder}#`.length), folder, siblings: id }];
  const parts = folder.split("/");
  const group = parts.findLastIndex((part, index) => index + 1 < parts.length && contextGroups.has(fold(part)));
  if (group >= 0) return [contextAt(parts.slice(0, group + 2).join("/"))];
  const unit = units.findLast((one) => one !== "." && (folder === one || folder.startsWith(`${one}/`)));
  return unit === undefined ? [] : [contextAt(unit)];
}

function contextAt(folder: string): Context {
  return { name: folder.slice(folder.lastIndexOf("/") + 1), folder };
}

function isNoKernel({ name }: Context): boolean {
  return !sharedWords.has(fold(name));
}

function byFolder(a: FoundContext, b: FoundContext): number {
  if (a.folder !== b.folder) return a.folder < b.folder ? -1 : 1;
  return a.name < b.name ? -1 : 1;
}

/** Finds the context of a path: that of its area, else the innermost folder that holds it. */
export function contextFinder(
  contexts: readonly FoundContext[],
): (path: string, area: Area | undefined) => Context | undefined {
  const bySiblings = new Map(contexts.map((context) => [context.siblings, context]));
  const byFolder = new Map(
    contexts.flatMap((context) => (context.siblings === undefined ? [[context.folder, context] as const] : [])),
  );
  return (path, area) => (area && bySiblings.get(area.id)) ?? nearestOf(path, byFolder);
}
