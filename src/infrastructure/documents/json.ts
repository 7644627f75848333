import type { JsonFaultName } from "../texts/json-fault.ts";
import { type Cursor, JsonSyntaxError, next, readScalar, readText } from "./json-cursor.ts";
import type { DocumentEntry, DocumentNode } from "./node.ts";

/** A text as a tree, or the first thing that is wrong with it. */
export type JsonReading = { readonly node: DocumentNode } | { readonly fault: JsonFaultName; readonly start: number };

/**
 * Reads JSON (RFC 8259), or with `lenient` also what VS Code and bun add: comments, and a comma after the last item.
 * Not recursive, so no depth is too much; linear in the text. PERFORMANCE.md says why jsonc-parser does not do this.
 */
export function readJson(text: string, { lenient = false } = {}): JsonReading {
  try {
    return { node: readAll({ text, lenient, at: 0 }) };
  } catch (error) {
    if (error instanceof JsonSyntaxError) return { fault: error.fault, start: error.at };
    throw error;
  }
}

/** A list or map that is not closed yet. */
interface Open {
  readonly start: number;
  readonly close: number;
  readonly items: DocumentNode[];
  readonly entries: DocumentEntry[];
  /** The key whose value comes next. */
  key: string;
  keyStart: number;
  keyEnd: number;
}

const comma = 44;
const colon = 58;
const quote = 34;
const openList = 91;
const closeList = 93;
const openMap = 123;
const closeMap = 125;

function readAll(cursor: Cursor): DocumentNode {
  const open: Open[] = [];
  for (;;) {
    let node = beginValue(cursor, open);
    while (node) {
      const top = open.at(-1);
      if (!top) return finish(cursor, node);
      add(top, node);
      node = isClosed(cursor, top) ? close(cursor, open) : undefined;
    }
  }
}

/** Reads a scalar or an empty list or map; of a full one the bracket and, in a map, the first key. */
function beginValue(cursor: Cursor, open: Open[]): DocumentNode | undefined {
  const code = next(cursor);
  if (code !== openList && code !== openMap) return readScalar(cursor);
  const top: Open = {
    start: cursor.at++,
    close: code === openMap ? closeMap : closeList,
    items: [],
    entries: [],
    key: "",
    keyStart: 0,
    keyEnd: 0,
  };
  open.push(top);
  if (next(cursor) === top.close) return close(cursor, open);
  if (code === openMap) readKey(cursor, top);
  return undefined;
}

function add(top: Open, value: DocumentNode): void {
  const { key, keyStart, keyEnd } = top;
  if (top.close === closeMap) top.entries.push({ key, keyStart, keyEnd, value });
  else top.items.push(value);
}

/** Looks behind a value: true at the closing bracket; else it stands before the next value. */
function isClosed(cursor: Cursor, top: Open): boolean {
  const code = next(cursor);
  if (code === top.close) return true;
  if (Number.isNaN(code)) throw new JsonSyntaxError(missingBracket(top), cursor.at);
  if (code !== comma) throw new JsonSyntaxError("CommaExpected", cursor.at);
  cursor.at++;
  if (next(cursor) === top.close && cursor.lenient) return true;
  if (top.close === closeMap) readKey(cursor, top);
  return false;
}

function missingBracket({ close }: Open): JsonFaultName {
  return close === closeMap ? "CloseBraceExpected" : "CloseBracketExpected";
}

function readKey(cursor: Cursor, top: Open): void {
  if (next(cursor) !== quote) throw new JsonSyntaxError("PropertyNameExpected", cursor.at);
  top.keyStart = cursor.at;
  top.key = readText(cursor);
  top.keyEnd = cursor.at;
  if (next(cursor) !== colon) throw new JsonSyntaxError("ColonExpected", cursor.at);
  cursor.at++;
}

function close(cursor: Cursor, open: Open[]): DocumentNode | undefined {
  const top = open.pop();
  if (!top) return undefined;
  const { start, entries, items } = top;
  const end = ++cursor.at;
  return top.close === closeMap ? { kind: "map", entries, start, end } : { kind: "list", items, start, end };
}

function finish(cursor: Cursor, node: DocumentNode): DocumentNode {
  if (!Number.isNaN(next(cursor))) throw new JsonSyntaxError("EndOfFileExpected", cursor.at);
  return node;
}
