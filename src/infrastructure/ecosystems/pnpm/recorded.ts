import type { RecordedSettings } from "../../../domain/packages/lockfile.ts";
import type { Catalogs, Stated } from "../../../domain/packages/manifest.ts";
import { type DocumentNode, entriesOf, listAt, mapAt, textAt, textsOf, textOf, valueAt } from "../../documents/node.ts";
import { type OpenDocument, placeOf } from "../../documents/open-json.ts";

/** The settings that pnpm writes into its lockfile. What it writes only if it is set was not set if it is not there. */
export function recordedSettings(document: OpenDocument): RecordedSettings {
  const { root } = document;
  const checksum = valueAt(root, "packageExtensionsChecksum");
  const extensions = stated(document, checksum);
  return {
    overrides: textsIn(document, mapAt(root, "overrides"), (node) => node),
    catalogs: catalogsIn(document),
    patches: textsIn(document, mapAt(root, "patchedDependencies"), patchOf),
    ...(extensions && { packageExtensionsChecksum: extensions }),
    ignoredOptional: textsOf(listAt(root, "ignoredOptionalDependencies")),
  };
}

function catalogsIn(document: OpenDocument): Catalogs {
  const catalogs = entriesOf(mapAt(document.root, "catalogs"));
  return new Map(catalogs.map(({ key, value }) => [key, textsIn(document, value, specifierOf)]));
}

function specifierOf(node: DocumentNode): DocumentNode | undefined {
  return node.kind === "map" ? valueAt(node, "specifier") : node;
}

/** A hash, or a map with one (formats before pnpm 11). */
function patchOf(node: DocumentNode): DocumentNode | undefined {
  return node.kind === "map" ? (valueAt(node, "hash") ?? valueAt(node, "path")) : node;
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
