import { type Entry, valueAt, type View } from "./text/view.ts";

type MapView = Extract<View, { kind: "map" }>;

/** Keys, names below them, and what is said of a name: deeper values, such as the options of a rule, are one thing. */
const levels = 3;

/**
 * Makes one configuration of several, the later ones winning: maps are merged key by key, lists are replaced. Every
 * layer and rule is spelled as a map first, so that `rule: off` keeps the options of a base.
 */
export function mergeViews(views: readonly View[], empty: MapView): MapView {
  return views.map(spellOut).reduce((base, over) => mergeMaps(base, over, levels), empty);
}

/** The short forms `layer: pattern` and `rule: severity` become maps. */
function spellOut(view: View): MapView {
  const entries = new Map(view.kind === "map" ? view.entries : []);
  for (const [section, key] of [["layers", "files"] as const, ["rules", "severity"] as const]) {
    const entry = entries.get(section);
    if (entry?.value.kind === "map") entries.set(section, { ...entry, value: spellEach(entry.value, key) });
  }
  return { kind: "map", entries, at: view.at };
}

function spellEach(section: MapView, key: string): MapView {
  const entries = new Map([...section.entries].map(([name, entry]) => [name, spellOne(entry, key)]));
  return { ...section, entries };
}

function spellOne(entry: Entry, key: string): Entry {
  const { keyAt, value } = entry;
  if (value.kind === "map") return entry;
  return { keyAt, value: { kind: "map", entries: new Map([[key, { keyAt, value }]]), at: value.at } };
}

function mergeMaps(base: MapView, over: MapView, depth: number): MapView {
  const entries = new Map(base.entries);
  for (const [key, entry] of over.entries) {
    const below = valueAt(base, key);
    const isMerged = depth > 1 && below?.kind === "map" && entry.value.kind === "map";
    entries.set(key, isMerged ? { ...entry, value: mergeMaps(below, entry.value, depth - 1) } : entry);
  }
  return { kind: "map", entries, at: over.at };
}
