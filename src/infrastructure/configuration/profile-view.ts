import { type ProfileName, profiles } from "../../domain/architecture/profiles.ts";
import type { Location } from "../../domain/source/location.ts";
import type { View } from "./text/view.ts";

/** A profile as if a file said it, so that it is merged like one; all of it stands where `extends` names it. */
export function profileView(name: ProfileName, at: Location): View {
  return viewOf({ rules: profiles[name].rules }, at);
}

function viewOf(data: unknown, at: Location): View {
  if (Array.isArray(data)) return { kind: "list", items: data.map((item) => viewOf(item, at)), at };
  if (typeof data === "object" && data !== null) {
    const entries = Object.entries(data).map(([key, value]) => [key, { keyAt: at, value: viewOf(value, at) }] as const);
    return { kind: "map", entries: new Map(entries), at };
  }
  const isScalar = typeof data === "string" || typeof data === "number" || typeof data === "boolean";
  return { kind: "scalar", value: isScalar ? data : null, at };
}
