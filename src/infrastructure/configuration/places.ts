import type { Location } from "../../domain/source/location.ts";
import type { View } from "./text/view.ts";

/** Where each text of a merged configuration stands, under its keys with a dot between them; positions in lists aside. */
export function placesOf(view: View): ReadonlyMap<string, ReadonlyMap<string, Location>> {
  const places = new Map<string, Map<string, Location>>();
  collect(view, "", places);
  return places;
}

function collect(view: View, key: string, places: Map<string, Map<string, Location>>): void {
  if (view.kind === "list") for (const item of view.items) collect(item, key, places);
  if (view.kind === "map") {
    for (const [name, { value }] of view.entries) collect(value, key === "" ? name : `${key}.${name}`, places);
  }
  if (view.kind !== "scalar" || typeof view.value !== "string") return;
  const texts = places.get(key) ?? new Map<string, Location>();
  places.set(key, texts);
  if (!texts.has(view.value)) texts.set(view.value, view.at);
}
