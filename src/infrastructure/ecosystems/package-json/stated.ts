import type { Stated } from "../../../domain/packages/manifest.ts";
import { type DocumentNode, entriesOf, itemsOf, textOf, valueAt } from "../../documents/node.ts";
import { type OpenDocument, placeOf } from "../../documents/open-json.ts";

/** The text of a field with its place. */
export function statedAt(document: OpenDocument, map: DocumentNode | undefined, key: string): Stated | undefined {
  const node = valueAt(map, key);
  const text = textOf(node);
  return node && text !== undefined ? { text, at: placeOf(document, node) } : undefined;
}

/** All texts of a map, by key. */
export function statedIn(document: OpenDocument, map: DocumentNode | undefined): ReadonlyMap<string, Stated> {
  const stated = entriesOf(map).flatMap(({ key, value }) => {
    const text = textOf(value);
    return text === undefined ? [] : [[key, { text, at: placeOf(document, value) }] as const];
  });
  return new Map(stated);
}

/** The texts of a list, each by itself with its place. */
export function namesIn(document: OpenDocument, list: DocumentNode | undefined): ReadonlyMap<string, Stated> {
  const found = itemsOf(list).flatMap((item) => {
    const text = textOf(item);
    return text === undefined ? [] : [[text, { text, at: placeOf(document, item) }] as const];
  });
  return new Map(found);
}
