import type { DocumentEntry, DocumentNode } from "./node.ts";
import {
  closeList,
  closeMap,
  colon,
  comma,
  doubleQuote,
  handOver,
  inside,
  isLineEnd,
  newline,
  openList,
  openMap,
  singleQuote,
  skipSpaces,
  type YamlCursor,
} from "./yaml-cursor.ts";
import { readWord, scalarOf } from "./yaml-scalar.ts";

/** Reads a list or map in brackets. What follows on further lines stands further in than `indent`. */
export function readFlow(cursor: YamlCursor, indent: number): DocumentNode {
  const isMap = cursor.text.charCodeAt(cursor.at) === openMap;
  return inside(cursor, () => (isMap ? readFlowMap(cursor, indent) : readFlowList(cursor, indent)));
}

function readFlowMap(cursor: YamlCursor, indent: number): DocumentNode {
  const start = cursor.at++;
  const entries: DocumentEntry[] = [];
  while (next(cursor, indent) !== closeMap) {
    entries.push(readFlowEntry(cursor, indent));
    if (next(cursor, indent) === comma) cursor.at++;
    else if (cursor.text.charCodeAt(cursor.at) !== closeMap) handOver();
  }
  return { kind: "map", entries, start, end: ++cursor.at };
}

function readFlowEntry(cursor: YamlCursor, indent: number): DocumentEntry {
  const { text: key, start: keyStart, end: keyEnd, quoted } = readWord(cursor, true);
  if (key === "<<" && !quoted) handOver();
  if (cursor.text.charCodeAt(cursor.at) !== colon) handOver();
  cursor.at++;
  next(cursor, indent);
  return { key, keyStart, keyEnd, value: readFlowValue(cursor, indent) };
}

function readFlowList(cursor: YamlCursor, indent: number): DocumentNode {
  const start = cursor.at++;
  const items: DocumentNode[] = [];
  while (next(cursor, indent) !== closeList) {
    items.push(readFlowValue(cursor, indent));
    if (next(cursor, indent) === comma) cursor.at++;
    else if (cursor.text.charCodeAt(cursor.at) !== closeList) handOver();
  }
  return { kind: "list", items, start, end: ++cursor.at };
}

function readFlowValue(cursor: YamlCursor, indent: number): DocumentNode {
  const code = cursor.text.charCodeAt(cursor.at);
  if (code === openMap || code === openList) return readFlow(cursor, indent);
  const word = readWord(cursor, true);
  // A word without quotes that a colon follows would be a map of one entry.
  if (code !== doubleQuote && code !== singleQuote && word.text === "") handOver();
  return scalarOf(cursor, word);
}

/** Goes to the next character that counts, over lines that are indented enough. */
function next(cursor: YamlCursor, indent: number): number {
  const { text } = cursor;
  for (;;) {
    skipSpaces(cursor);
    const code = text.charCodeAt(cursor.at);
    if (!isLineEnd(cursor)) return code;
    const end = text.indexOf("\n", cursor.at);
    if (end < 0) handOver();
    cursor.at = end + 1;
    skipSpaces(cursor);
    if (cursor.at - end - 1 <= indent && text.charCodeAt(cursor.at) !== newline) handOver();
  }
}
