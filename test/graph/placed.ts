import type { Architecture } from "../../src/domain/architecture/architecture.ts";
import type { Place } from "../../src/domain/architecture/layer.ts";

/** An architecture in which the longest matching beginning of a path says where it stands; `units` are folders. */
export function placed(places: Readonly<Record<string, Place>>, units: readonly string[] = []): Architecture {
  const longest = (of: readonly string[], path: string) =>
    of.filter((start) => path.startsWith(start)).sort((a, b) => b.length - a.length)[0];
  const contexts = Object.entries(places).flatMap(([folder, { context }]) =>
    context ? [{ name: context, folder: folder.slice(0, -1) }] : [],
  );
  const services = Object.entries(places).flatMap(([folder, { service }]) =>
    service ? [{ name: service, folder: folder.slice(0, -1) }] : [],
  );
  return {
    layers: [],
    contexts,
    services,
    placeOf: (path) => places[longest(Object.keys(places), path) ?? ""] ?? {},
    unitOf: (path) =>
      longest(
        units.map((unit) => `${unit}/`),
        path,
      )?.slice(0, -1) ?? ".",
    summary: {
      ...{ origin: "declared", preset: "clean", layers: [], assignments: [], leftOut: [], contexts, services: [] },
      unmatched: [],
    },
  };
}
