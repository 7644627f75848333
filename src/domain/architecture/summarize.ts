import type { Folder } from "./folder-tree.ts";
import type { Context, Layer, Place } from "./layer.ts";
import type { ArchitectureSummary, LayerAssignment } from "./summary.ts";

/** What a summary is made of. */
export interface SummaryParts {
  readonly origin: "inferred" | "declared";
  readonly preset: string;
  readonly layers: readonly Layer[];
  readonly contexts: readonly Context[];
  readonly services: readonly Context[];
  readonly assignments: readonly LayerAssignment[];
  readonly placeOf: (path: string) => Place;
  readonly paths: readonly string[];
}

type LeftOut = readonly { readonly folder: Folder; readonly reason: "unknown-name" | "ambiguous-name" }[];

/** Counts what stands where, for the part of the report that says what was assumed. */
export function summarize(parts: SummaryParts, leftOut: LeftOut = []): ArchitectureSummary {
  let layers: ArchitectureSummary["layers"] | undefined;
  return {
    origin: parts.origin,
    preset: parts.preset,
    // Counted when asked for: that places every file, and a question about two files needs no more than two.
    get layers() {
      layers ??= sizesOf(parts);
      return layers;
    },
    assignments: parts.assignments,
    leftOut: leftOut.map(({ folder, reason }) => ({ folder: folder.path, files: folder.size, reason })),
    contexts: parts.contexts,
    services: parts.services,
    unmatched: [],
  };
}

function sizesOf({ layers, paths, placeOf }: SummaryParts): ArchitectureSummary["layers"] {
  const perLayer = countBy(paths, (path) => placeOf(path).layer);
  return layers.map(({ name, mayDependOn }) => ({ name, mayDependOn, files: perLayer.get(name) ?? 0 }));
}

/** How many paths there are under each key; those without one count nowhere. */
export function countBy(
  paths: readonly string[],
  keyOf: (path: string) => string | undefined,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const key = keyOf(path);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
