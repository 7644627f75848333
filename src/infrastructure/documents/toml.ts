import { parse, TomlError } from "smol-toml";
import type { DocumentEntry, DocumentNode } from "./node.ts";
import { findTomlPlaces, pathOf, type Stretch } from "./toml-places.ts";

/** A text as a tree, or what is wrong with it; the detail is the parser's own, in English. */
export type TomlReading = { readonly node: DocumentNode } | { readonly detail: string; readonly start: number };

/** Reads TOML 1.0. The parser knows no places: keys and their values are found again, what is inside a value counts as there. */
export function readToml(text: string): TomlReading {
  try {
    const value = parse(text);
    const places = findTomlPlaces(text);
    return {
      node: nodeOf({ value, path: "", around: { keyStart: 0, keyEnd: 0, start: 0, end: text.length } }, places),
    };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [detail = ""] = error.message.split("\n", 1);
    return { detail, start: offsetOf(text, error.line, error.column) };
  }
}

interface Standing {
  readonly value: unknown;
  /** Keys on the way, joined as `pathOf` joins them. */
  readonly path: string;
  readonly around: Stretch;
}

function nodeOf({ value, path, around }: Standing, places: ReadonlyMap<string, Stretch>): DocumentNode {
  const { start, end } = around;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown, index) => {
      const inner = pathOf(path, String(index));
      return nodeOf({ value: item, path: inner, around: places.get(inner) ?? around }, places);
    });
    return { kind: "list", items, start, end };
  }
  if (typeof value === "object" && value !== null && !(value instanceof Date)) {
    const entries = Object.entries(value).map(([key, below]): DocumentEntry => {
      const inner = pathOf(path, key);
      const place = places.get(inner) ?? around;
      const node = nodeOf({ value: below, path: inner, around: place }, places);
      return { key, keyStart: place.keyStart, keyEnd: place.keyEnd, value: node };
    });
    return { kind: "map", entries, start, end };
  }
  return { kind: "scalar", value: scalarOf(value), start, end };
}

function scalarOf(value: unknown): string | number | boolean | null {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return value instanceof Date ? value.toISOString() : String(value);
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let count = 1; count < line; count++) {
    const end = text.indexOf("\n", start);
    if (end < 0) break;
    start = end + 1;
  }
  return Math.min(text.length, start + Math.max(0, column - 1));
}
