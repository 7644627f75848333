/**
 * A value of a JSON, YAML or TOML text that knows where it stands. Offsets count UTF-16 code units; `placesIn` turns
 * them into lines and columns, for the few that are shown.
 */
export type DocumentNode = ScalarNode | ListNode | MapNode;

export interface ScalarNode {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  readonly start: number;
  readonly end: number;
}

export interface ListNode {
  readonly kind: "list";
  readonly items: readonly DocumentNode[];
  readonly start: number;
  readonly end: number;
}

/** Entries in the order of the text, a key that is there twice included. No key can reach a prototype. */
export interface MapNode {
  readonly kind: "map";
  readonly entries: readonly DocumentEntry[];
  readonly start: number;
  readonly end: number;
}

/** A key of a map with its value. */
export interface DocumentEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: DocumentNode;
}

/** The entries of a map; none for anything else. */
export function entriesOf(node: DocumentNode | undefined): readonly DocumentEntry[] {
  return node?.kind === "map" ? node.entries : [];
}

/** The items of a list; none for anything else. */
export function itemsOf(node: DocumentNode | undefined): readonly DocumentNode[] {
  return node?.kind === "list" ? node.items : [];
}

/** The text of a scalar that is text. */
export function textOf(node: DocumentNode | undefined): string | undefined {
  return node?.kind === "scalar" && typeof node.value === "string" ? node.value : undefined;
}

/** The texts of a list, other items left out. */
export function textsOf(node: DocumentNode | undefined): readonly string[] {
  return itemsOf(node).flatMap((item) => textOf(item) ?? []);
}

/** An entry of a map; of a key that is there twice the last, as parsers take it. Walks over all keys: for fields of known name. */
export function entryAt(node: DocumentNode | undefined, key: string): DocumentEntry | undefined {
  return node?.kind === "map" ? node.entries.findLast((entry) => entry.key === key) : undefined;
}

/** The value of a key. */
export function valueAt(node: DocumentNode | undefined, key: string): DocumentNode | undefined {
  return entryAt(node, key)?.value;
}

/** The value of a key, if it is a map. */
export function mapAt(node: DocumentNode | undefined, key: string): MapNode | undefined {
  const value = valueAt(node, key);
  return value?.kind === "map" ? value : undefined;
}

/** The value of a key, if it is a list. */
export function listAt(node: DocumentNode | undefined, key: string): ListNode | undefined {
  const value = valueAt(node, key);
  return value?.kind === "list" ? value : undefined;
}

/** The value of a key, if it is text. */
export function textAt(node: DocumentNode | undefined, key: string): string | undefined {
  return textOf(valueAt(node, key));
}

/** True if the value of a key is exactly `true`. */
export function isTrueAt(node: DocumentNode | undefined, key: string): boolean {
  const value = valueAt(node, key);
  return value?.kind === "scalar" && value.value === true;
}

/** Every entry whose key stood in its map before, in this map only. */
export function repeatedEntries(node: DocumentNode | undefined): readonly DocumentEntry[] {
  const seen = new Set<string>();
  return entriesOf(node).filter(({ key }) => seen.size === seen.add(key).size);
}
