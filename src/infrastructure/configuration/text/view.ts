import type { Location } from "../../../domain/source/location.ts";

/** A value of a configuration file that knows where it stands; the same for YAML and JSON. */
export type View =
  | { readonly kind: "scalar"; readonly value: string | number | boolean | null; readonly at: Location }
  | { readonly kind: "list"; readonly items: readonly View[]; readonly at: Location }
  | { readonly kind: "map"; readonly entries: ReadonlyMap<string, Entry>; readonly at: Location };

/** A key of a map with its value. */
export interface Entry {
  readonly keyAt: Location;
  readonly value: View;
}

/** Deeper than any configuration; also the bound of every recursion over one. */
export const maxDepth = 64;

/** Aliases may repeat a value, so that a small file can mean a huge one: count what it means. */
export const maxNodes = 100_000;

/** Far more than the longest configuration has: all that a parser does is bounded by it. */
export const maxTokens = 100_000;

/** The value of a key of a map. */
export function valueAt(view: View | undefined, key: string): View | undefined {
  return view?.kind === "map" ? view.entries.get(key)?.value : undefined;
}

/** The value without places, for schemas. Keys cannot reach a prototype: they are defined, never assigned. */
export function plainOf(view: View): unknown {
  if (view.kind === "scalar") return view.value;
  if (view.kind === "list") return view.items.map(plainOf);
  return Object.fromEntries([...view.entries].map(([key, { value }]) => [key, plainOf(value)]));
}

/** Follows the path of a schema issue as far as it leads. The last step may name the key itself instead of its value. */
export function placeAt(view: View, path: readonly PropertyKey[], end: "key" | "value"): Location {
  let current = view;
  let at = view.at;
  for (const step of path) {
    const entry = stepInto(current, step);
    if (!entry) return at;
    at = end === "key" ? entry.keyAt : entry.value.at;
    current = entry.value;
  }
  return at;
}

/** The value at a path, if there is one. */
export function viewAt(view: View, path: readonly PropertyKey[]): View | undefined {
  let current: View | undefined = view;
  for (const step of path) current = current && stepInto(current, step)?.value;
  return current;
}

function stepInto(view: View, step: PropertyKey): Entry | undefined {
  if (view.kind === "map") return view.entries.get(String(step));
  const item = view.kind === "list" ? view.items[Number(step)] : undefined;
  return item && { keyAt: item.at, value: item };
}
