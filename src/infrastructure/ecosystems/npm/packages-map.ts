import type { LockedEdge, LockedPackage } from "../../../domain/packages/locked-package.ts";
import type { Importer } from "../../../domain/packages/lockfile.ts";
import { workspaceMatcher } from "../../../domain/packages/workspaces.ts";
import { folderOf } from "../../documents/folder-of.ts";
import { type DocumentEntry, entriesOf, isTrueAt, mapAt, textAt, textsOf, valueAt } from "../../documents/node.ts";
import { type OpenDocument, placeOfKey } from "../../documents/open-json.ts";
import { importerEdges, packageEdges } from "./edges.ts";
import { entryFault, repetitions } from "./entry-faults.ts";
import { withForeignOrigins } from "./foreign-origins.ts";
import { isLink, linkOf, type Target } from "./links.ts";
import { placementOf } from "./locations.ts";
import type { Inventory } from "./lockfile.ts";
import { resolverOver } from "./node-modules.ts";
import { packageOf } from "./package-entry.ts";

/** Reads `packages` of formats 2 and 3: what is in a `node_modules` is a package, every other folder a manifest's. */
export function readPackages(document: OpenDocument): Inventory {
  const entries = lastOfEach(entriesOf(mapAt(document.root, "packages")));
  const targets = new Map(entries.map((entry) => [entry.key, entry]));
  const faults = [
    ...repetitions(document, "packages"),
    ...entries.flatMap((entry) => entryFault(document, entry, targets) ?? []),
  ];
  const sound = entries.filter(({ key, value }) => value.kind === "map" && placementOf(key));
  const resolve = resolverOver(sound.map(({ key }) => key));
  const targetOf = targetFinder(targets);
  const packages = sound.map((entry): LockedPackage => {
    if (isLink(entry.value)) return linkOf(document, entry, targetOf);
    return packageOf(document, entry, packageEdges(document, entry.value, resolve(entry.key)));
  });
  const importers = entries
    .filter(({ key, value }) => value.kind === "map" && !placementOf(key))
    .map((entry) => importerOf(document, entry, importerEdges(document, entry.value, resolve(entry.key))));
  return { importers, packages: withForeignOrigins(packages, importers), faults };
}

/** One entry for each key, in the order of their last appearance. */
function lastOfEach(entries: readonly DocumentEntry[]): readonly DocumentEntry[] {
  const byKey = new Map<string, DocumentEntry>();
  for (const entry of entries) byKey.set(entry.key, entry);
  return byKey.size === entries.length ? entries : [...byKey.values()];
}

function importerOf(document: OpenDocument, entry: DocumentEntry, edges: readonly LockedEdge[]): Importer {
  const name = textAt(entry.value, "name");
  const folder = joined(folderOf(document.path), entry.key);
  return { folder, at: placeOfKey(document, entry), edges, ...(name !== undefined && { name }) };
}

/** Looks up where links lead, and whether that is a workspace by the globs that the root recorded. */
function targetFinder(entries: ReadonlyMap<string, DocumentEntry>): (location: string) => Target {
  const field = valueAt(entries.get("")?.value, "workspaces");
  const globs = textsOf(field?.kind === "map" ? valueAt(field, "packages") : field);
  const isWorkspace = workspaceMatcher("", globs);
  return (location) => {
    const version = textAt(entries.get(location)?.value, "version");
    const name = textAt(entries.get(location)?.value, "name");
    return {
      isWorkspace: isWorkspace(location) && !isTrueAt(entries.get(location)?.value, "extraneous"),
      ...(version !== undefined && { version }),
      ...(name !== undefined && { name }),
    };
  };
}

/** A folder below another; `..` goes up. */
function joined(base: string, folder: string): string {
  const parts = base === "" ? [] : base.split("/");
  for (const part of folder.split("/")) {
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}
