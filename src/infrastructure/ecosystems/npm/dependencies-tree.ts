import type { LockedEdge, LockedPackage } from "../../../domain/packages/locked-package.ts";
import {
  type DocumentEntry,
  type DocumentNode,
  entriesOf,
  isTrueAt,
  mapAt,
  textOf,
  valueAt,
} from "../../documents/node.ts";
import { type OpenDocument, placeOf, placeOfKey } from "../../documents/open-json.ts";
import { repetitions, treeFault } from "./entry-faults.ts";
import { withForeignOrigins } from "./foreign-origins.ts";
import { longestLocation, placementOf } from "./locations.ts";
import type { Inventory } from "./lockfile.ts";
import { type Resolve, resolverOver } from "./node-modules.ts";
import { identityOf } from "./tree-identity.ts";
import { hashOf } from "./package-entry.ts";

/** An entry of the tree with the place it would have in the file system. */
interface Placed {
  readonly entry: DocumentEntry;
  readonly location: string;
}

/**
 * Reads `dependencies` of format 1 (npm 5 and 6, and the shrinkwraps before): a tree whose entries say in `requires`
 * whom they ask, but not how. What the root asks for is not recorded.
 */
export function readDependencies(document: OpenDocument): Inventory {
  const placed = placedIn(document);
  const sound = placed.filter(({ entry }) => entry.value.kind === "map");
  const resolve = resolverOver(sound.map(({ location }) => location));
  const isOptional = (index: number) => isTrueAt(sound[index]?.entry.value, "optional");
  const packages = sound.map(({ entry, location }) =>
    packageOf(document, { entry, location }, edgesOf(document, entry, { resolve: resolve(location), isOptional })),
  );
  const own = placed.flatMap(({ entry, location }) => treeFault(document, entry, location) ?? []);
  const faults = [...repetitions(document, "dependencies"), ...own];
  return { importers: [], packages: withForeignOrigins(packages, []), faults };
}

/** All entries, each before those inside it; a loop, as no depth is too much. Below what is too long for a path nothing is read. */
function placedIn({ root }: OpenDocument): readonly Placed[] {
  const found: Placed[] = [];
  const waiting: Placed[] = [];
  pushBelow(waiting, "", root);
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    found.push(one);
    if (one.location.length <= longestLocation) pushBelow(waiting, `${one.location}/`, one.entry.value);
  }
  return found;
}

function pushBelow(waiting: Placed[], prefix: string, node: DocumentNode): void {
  for (const entry of [...entriesOf(mapAt(node, "dependencies"))].reverse()) {
    waiting.push({ entry, location: `${prefix}node_modules/${entry.key}` });
  }
}

function packageOf(document: OpenDocument, { entry, location }: Placed, edges: readonly LockedEdge[]): LockedPackage {
  const { value } = entry;
  const node = valueAt(value, "version");
  const { name, version, origin } = identityOf(document, entry);
  return {
    key: location,
    at: placeOfKey(document, entry),
    name,
    ...(name !== entry.key && { alias: entry.key }),
    version,
    ...(node && { versionAt: placeOf(document, node) }),
    origin,
    ...hashOf(document, valueAt(value, "integrity")),
    edges,
    // At the top it means that the root bundles it when it is packed, and yet fetches it.
    bundled: isTrueAt(value, "bundled") && placementOf(location)?.owner !== "",
    optional: isTrueAt(value, "optional"),
    dev: isTrueAt(value, "dev"),
    conditional: false,
    installScript: false,
  };
}

interface Around {
  readonly resolve: Resolve;
  readonly isOptional: (index: number) => boolean;
}

/** npm 7 takes an edge for optional where it leads from what is needed to what is optional (arborist, `fixDependencies`). */
function edgesOf(
  document: OpenDocument,
  { value }: DocumentEntry,
  { resolve, isOptional }: Around,
): readonly LockedEdge[] {
  const isNeeded = !isTrueAt(value, "optional");
  return entriesOf(mapAt(value, "requires")).flatMap(({ key: name, value: wanted }) => {
    const raw = textOf(wanted);
    if (raw === undefined) return [];
    const to = resolve(name);
    const optional = to !== undefined && isNeeded && isOptional(to);
    const scope = optional ? "optional" : "prod";
    return [{ name, raw, scope, optional, at: placeOf(document, wanted), ...(to !== undefined && { to }) }];
  });
}
