import { type Cursor, skipSpaces, take } from "./cursor.ts";
import type { Box } from "./diagram.ts";
import { labelText } from "./mermaid-text.ts";

/** What a line of PlantUML says of a box. */
export interface Element extends Pick<Box, "id"> {
  readonly label?: string;
  readonly isOutside?: boolean;
  readonly patterns?: readonly string[];
}

const inside = "component|package|node|folder|frame|rectangle|card|hexagon|artifact|file|agent|control|entity|boundary";
const outside = "interface|cloud|database|actor|queue|storage|stack|collections|person|process|circle";
const keyword = new RegExp(`(?:(${inside})|(${outside}))\\b/?|(\\(\\))(?=\\s)`, "uy");

/** Takes a box with its keyword, or a component that stands alone: `[Orders] <<..orders..>> as orders`. */
export function takeElement(cursor: Cursor): Element | undefined {
  const [, own, foreign, circle] = take(cursor, keyword) ?? [];
  skipSpaces(cursor);
  const hasKeyword = (own ?? foreign ?? circle) !== undefined;
  const named = hasKeyword || cursor.text.charAt(cursor.at) === "[" ? takeNamed(cursor) : undefined;
  return named && { ...named, ...(own === undefined && hasKeyword && { isOutside: true }) };
}

/** Takes what an arrow begins or ends with: `[Orders]`, `"Orders"`, `orders`, `:Customer:`, `() orders`. */
export function takeEnd(cursor: Cursor): Element | undefined {
  if (take(cursor, /:(?=[^:]+:)/uy)) {
    const label = take(cursor, /[^:]+/uy)?.[0] ?? "";
    take(cursor, /:/uy);
    return { id: label, label, isOutside: true };
  }
  const isInterface = take(cursor, /\(\)/uy) !== undefined;
  skipSpaces(cursor);
  const element = takeNamed(cursor);
  return element && { ...element, ...(isInterface && { isOutside: true }) };
}

interface Name {
  readonly text: string;
  /** True for a text between brackets or quotes: people read it, arrows may call it otherwise. */
  readonly isLabel: boolean;
}

function takeNamed(cursor: Cursor): Element | undefined {
  const name = takeName(cursor);
  if (!name) return undefined;
  const patterns: string[] = [];
  let alias: Name | undefined;
  for (let isMore = true; isMore; ) {
    const before = cursor.at;
    skipSpaces(cursor);
    const stereotype = take(cursor, /<<([^<>]+)>>/uy)?.[1];
    if (stereotype !== undefined && /[./]/u.test(stereotype)) patterns.push(stereotype.trim());
    const isAlias = take(cursor, /as\s+/uy) !== undefined;
    if (isAlias) alias = takeName(cursor);
    isMore = stereotype !== undefined || isAlias || take(cursor, /#[\w|/\\;:.-]+/uy) !== undefined;
    if (!isMore) cursor.at = before;
  }
  const [label, id] = alias?.isLabel && !name.isLabel ? [alias, name] : [name, alias ?? name];
  return {
    id: id.text,
    ...(label !== id || label.isLabel ? { label: label.text } : {}),
    ...(patterns.length > 0 && { patterns }),
  };
}

function takeName(cursor: Cursor): Name | undefined {
  const [, bracketed, quoted] = take(cursor, /\[([^[\]]+)\]|"([^"]+)"/uy) ?? [];
  const label = bracketed ?? quoted;
  if (label !== undefined) return { text: labelText(label), isLabel: true };
  const word = take(cursor, /(?:[\p{L}\p{N}_]|[./](?=[\p{L}\p{N}_]))+/uy)?.[0];
  return word === undefined ? undefined : { text: word, isLabel: false };
}

/** The id of the box that bears a label. */
export function namedElement(boxes: ReadonlyMap<string, Box>, label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  for (const box of boxes.values()) if (box.label === label) return box.id;
  return undefined;
}
