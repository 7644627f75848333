import type { Graph } from "../../graph/graph.ts";
import { oncePerGraph } from "../../graph/once-per-graph.ts";
import { remember } from "../../source/remember.ts";
import type { Manifest } from "../manifest.ts";
import { manifestsAround } from "./governing.ts";
import { packagesOf } from "./named.ts";

/** What the files around each manifest import: from registries, and from files that belong to other manifests. */
export interface Units {
  /** The manifests around a file, the nearest first. */
  readonly around: (path: string) => readonly Manifest[];
  /** Packages that files anywhere below a manifest's folder import. */
  importedBelow(manifest: Manifest): ReadonlySet<string>;
  /** Packages that the files import whose nearest manifest this is. */
  importedIn(manifest: Manifest): ReadonlySet<string>;
  /** The manifests whose files, or whose names, one depends on, also through others. */
  partsOf(manifest: Manifest): readonly Manifest[];
  /** The manifests that depend on one, also through others. */
  usersOf(manifest: Manifest): readonly Manifest[];
}

type Links = ReadonlyMap<Manifest, Set<Manifest>>;

/** What the files around these manifests import. */
export const unitsOf = oncePerGraph(walkUnits);

/** Walks over the graph once. */
function walkUnits(graph: Graph, manifests: readonly Manifest[]): Units {
  const around = manifestsAround(manifests);
  const below = new Map(manifests.map((one) => [one, new Set<string>()]));
  const own = new Map(manifests.map((one) => [one, new Set<string>()]));
  const parts = declaredLinks(manifests);
  const users = new Map(manifests.map((one) => [one, new Set<Manifest>()]));
  for (const dependency of graph.dependencies) {
    const owners = around(dependency.at.path);
    const [nearest] = owners;
    if (!nearest) continue;
    for (const name of packagesOf(dependency)) {
      own.get(nearest)?.add(name);
      for (const owner of owners) below.get(owner)?.add(name);
    }
    if (graph.modules.get(dependency.to)?.origin !== "project") continue;
    const [part] = around(dependency.target ?? dependency.to);
    if (part && part !== nearest) parts.get(nearest)?.add(part);
  }
  for (const [user, ones] of parts) for (const one of ones) users.get(one)?.add(user);
  return {
    around,
    importedBelow: (manifest) => below.get(manifest) ?? new Set(),
    importedIn: (manifest) => own.get(manifest) ?? new Set(),
    partsOf: reachIn(parts),
    usersOf: reachIn(users),
  };
}

function declaredLinks(manifests: readonly Manifest[]): Links {
  const byName = new Map(manifests.flatMap((one) => (one.name ? [[one.name.text, one] as const] : [])));
  return new Map(
    manifests.map((one) => [one, new Set(one.requirements.flatMap(({ name }) => byName.get(name) ?? []))]),
  );
}

function reachIn(links: Links): (manifest: Manifest) => readonly Manifest[] {
  const byPath = new Map([...links.keys()].map((one) => [one.path, one]));
  const reach = remember((path) => {
    const start = byPath.get(path);
    const found = new Set<Manifest>();
    const open = start ? [...(links.get(start) ?? [])] : [];
    for (let one = open.pop(); one; one = open.pop()) {
      if (one === start || found.has(one)) continue;
      found.add(one);
      open.push(...(links.get(one) ?? []));
    }
    return [...found];
  });
  return ({ path }) => reach(path);
}
