import type { RecordedPatch, RecordedSettings } from "../../../domain/packages/lockfile.ts";
import type { Catalogs, Stated } from "../../../domain/packages/manifest.ts";
import { type DocumentNode, entriesOf, listAt, mapAt, textAt, textOf, valueAt } from "../../documents/node.ts";
import { type OpenDocument, placeOf } from "../../documents/open-json.ts";
import { namesIn } from "../package-json/stated.ts";

/** The settings that pnpm writes into its lockfile. What it writes only if it is set was not set if it is not there. */
export function recordedSettings(document: OpenDocument): RecordedSettings {
  const { root } = document;
  const checksum = valueAt(root, "packageExtensionsChecksum");
  const extensions = stated(document, checksum);
  const plain = mapAt(root, "settings");
  return {
    overrides: textsIn(document, mapAt(root, "overrides"), (node) => node),
    catalogs: catalogsIn(document),
    patches: patchesIn(document),
    ...(extensions && { packageExtensionsChecksum: extensions }),
    hasHooks: valueAt(root, "pnpmfileChecksum") !== undefined,
    ignoredOptional: namesIn(document, listAt(root, "ignoredOptionalDependencies")),
    ...(plain && { plain: wordsIn(document, plain) }),
  };
}

function catalogsIn(document: OpenDocument): Catalogs {
  const catalogs = entriesOf(mapAt(document.root, "catalogs"));
  return new Map(catalogs.map(({ key, value }) => [key, textsIn(document, value, specifierOf)]));
}

function specifierOf(node: DocumentNode): DocumentNode | undefined {
  return node.kind === "map" ? valueAt(node, "specifier") : node;
}

/** A hash, or a map with a hash and a path (before pnpm 11). */
function patchesIn(document: OpenDocument): ReadonlyMap<string, RecordedPatch> {
  const found = entriesOf(mapAt(document.root, "patchedDependencies")).map(({ key, value }) => {
    const hash = stated(document, value.kind === "map" ? valueAt(value, "hash") : value);
    const path = stated(document, valueAt(value, "path"));
    return [key, { at: placeOf(document, value), ...(hash && { hash }), ...(path && { path }) }] as const;
  });
  return new Map(found);
}

/** Numbers and truth values as they are written. */
function wordsIn(document: OpenDocument, map: DocumentNode): ReadonlyMap<string, Stated> {
  const found = entriesOf(map).flatMap(({ key, value }) =>
    value.kind === "scalar" ? [[key, { text: String(value.value), at: placeOf(document, value) }] as const] : [],
  );
  return new Map(found);
}

/** What the document for the manager itself records of configuration packages, and of the manager (pnpm 11). */
export function environmentIn(
  document: OpenDocument,
): Pick<RecordedSettings, "configurationPackages" | "managerPackages"> {
  const importers = entriesOf(mapAt(document.root, "importers")).map(({ value }) => value);
  const textsOf = (field: string, pick: (node: DocumentNode) => DocumentNode | undefined) =>
    new Map(importers.flatMap((importer) => [...textsIn(document, mapAt(importer, field), pick)]));
  return {
    configurationPackages: textsOf("configDependencies", specifierOf),
    managerPackages: textsOf("packageManagerDependencies", (node) => valueAt(node, "version")),
  };
}

function textsIn(
  document: OpenDocument,
  map: DocumentNode | undefined,
  pick: (node: DocumentNode) => DocumentNode | undefined,
): ReadonlyMap<string, Stated> {
  const found = entriesOf(map).flatMap(({ key, value }) => {
    const text = stated(document, pick(value));
    return text ? [[key, text] as const] : [];
  });
  return new Map(found);
}

function stated(document: OpenDocument, node: DocumentNode | undefined): Stated | undefined {
  const text = textOf(node);
  return node && text !== undefined ? { text, at: placeOf(document, node) } : undefined;
}

/** When packages were published, by their key without peers (setting `resolution-mode: time-based`). */
export function publicationTimes({ root }: OpenDocument): ReadonlyMap<string, string> {
  const times = entriesOf(mapAt(root, "time")).flatMap(({ key, value }) => {
    const time = textOf(value);
    return time === undefined ? [] : [[key, time] as const];
  });
  return new Map(times);
}

/** The format, as the file says it: a text since 6, before it a number. */
export function formatOf({ root }: OpenDocument): string | undefined {
  const node = valueAt(root, "lockfileVersion");
  if (node?.kind !== "scalar" || node.value === null) return undefined;
  return textAt(root, "lockfileVersion") ?? String(node.value);
}
