import type { LockedPackage } from "../../../domain/packages/locked-package.ts";
import { type DocumentEntry, entriesOf, mapAt } from "../../documents/node.ts";
import type { OpenDocument } from "../../documents/open-json.ts";
import { bundles, importerEdges, packageEdges } from "./edges.ts";
import { entryFault, repetitions } from "./entry-faults.ts";
import { withForeignOrigins } from "./foreign-origins.ts";
import { importerOf } from "./importers.ts";
import { isLink, linkOf, linkTargets, targetFinder } from "./links.ts";
import { placementOf } from "./locations.ts";
import type { Inventory } from "./lockfile.ts";
import { resolverOver } from "./node-modules.ts";
import { packageOf } from "./package-entry.ts";

/**
 * Reads `packages` of formats 2 and 3: what is in a `node_modules` is a package; a folder that a link leads to is a
 * manifest's. npm leaves entries of removed workspaces behind (`extraneous`): no link leads there, and nothing comes of them.
 */
export function readPackages(document: OpenDocument): Inventory {
  const byKey = new Map(entriesOf(mapAt(document.root, "packages")).map((entry) => [entry.key, entry]));
  const entries = [...byKey.values()];
  const sound = entries.filter(({ key, value }) => value.kind === "map" && placementOf(key));
  const resolve = resolverOver(sound.map(({ key }) => key));
  const targetOf = targetFinder(byKey);
  const packages = sound.map((entry): LockedPackage => {
    if (isLink(entry.value)) return linkOf(document, entry, targetOf);
    const edges = packageEdges(document, entry, { resolve: resolve(entry.key), entries: sound });
    return packageOf(document, entry, { edges, isBundled: isInside(entry.key, byKey) });
  });
  const importers = manifestEntries(entries).map((entry) =>
    importerOf(document, entry, importerEdges(document, entry.value, resolve(entry.key))),
  );
  const faults = entries.flatMap((entry) => entryFault(document, entry, byKey) ?? []);
  return {
    importers,
    packages: withForeignOrigins(packages, importers),
    faults: [...repetitions(document, "packages"), ...faults],
  };
}

/** True below a package, in whatever depth, that bundles others. */
function isInside(location: string, entries: ReadonlyMap<string, DocumentEntry>): boolean {
  for (let one = placementOf(location)?.owner; one !== undefined; one = placementOf(one)?.owner) {
    if (placementOf(one) && bundles(entries.get(one)?.value)) return true;
  }
  return false;
}

function manifestEntries(entries: readonly DocumentEntry[]): readonly DocumentEntry[] {
  const targets = linkTargets(entries);
  return entries.filter(
    ({ key, value }) => value.kind === "map" && !placementOf(key) && (key === "" || targets.has(key)),
  );
}
