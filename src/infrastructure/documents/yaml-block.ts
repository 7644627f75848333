import type { DocumentEntry, DocumentNode } from "./node.ts";
import { readBlockScalar } from "./yaml-block-scalar.ts";
import {
  advance,
  colon,
  dash,
  endLine,
  handOver,
  hash,
  inside,
  isBreak,
  isDocumentMark,
  isLineEnd,
  nothingAt,
  openList,
  openMap,
  question,
  skipSpaces,
  type YamlCursor,
} from "./yaml-cursor.ts";
import { readFlow } from "./yaml-flow.ts";
import { readWord, scalarOf, type Word } from "./yaml-scalar.ts";

/** Reads all documents of a text in the plain form that pnpm and yarn write; throws `NotPlain` for any other. */
export function readPlainDocuments(cursor: YamlCursor): readonly DocumentNode[] {
  const documents: DocumentNode[] = [];
  advance(cursor);
  if (cursor.column < 0 && !isDocumentMark(cursor)) return documents;
  do {
    if (cursor.column < 0 && isDocumentMark(cursor)) {
      cursor.at += "---".length;
      endLine(cursor);
      advance(cursor);
    }
    documents.push(cursor.column < 0 ? nothingAt(cursor.at) : readNode(cursor, -1));
    if (cursor.column >= 0) handOver();
  } while (cursor.at < cursor.text.length);
  return documents;
}

const literal = 124;
const folded = 62;

/** Reads the node that begins here and goes to the next content. `parent`: the column of the list or map around it. */
function readNode(cursor: YamlCursor, parent: number): DocumentNode {
  const code = cursor.text.charCodeAt(cursor.at);
  const isMark = isBreak(cursor.text.charCodeAt(cursor.at + 1));
  if (code === dash && isMark) return inside(cursor, () => readList(cursor));
  if (code === question && isMark) return inside(cursor, () => readMap(cursor));
  if (code === openMap || code === openList || code === literal || code === folded) return readValue(cursor, parent);
  const start = cursor.at;
  const word = readWord(cursor, false);
  if (!isKey(cursor)) return readOn(cursor, scalarOf(cursor, word));
  cursor.at = start;
  return inside(cursor, () => readMap(cursor));
}

/** Reads a value that begins behind its key: no list or map without brackets can. */
function readValue(cursor: YamlCursor, parent: number): DocumentNode {
  const code = cursor.text.charCodeAt(cursor.at);
  if (code === literal || code === folded) {
    const node = readBlockScalar(cursor, parent);
    advance(cursor);
    return node;
  }
  if (code === openMap || code === openList) return readOn(cursor, readFlow(cursor, parent));
  return readOn(cursor, scalarOf(cursor, readWord(cursor, false)));
}

function readOn<Node extends DocumentNode>(cursor: YamlCursor, node: Node): Node {
  endLine(cursor);
  advance(cursor);
  return node;
}

function isKey(cursor: YamlCursor): boolean {
  skipSpaces(cursor);
  return isSign(cursor, colon);
}

function isSign({ text, at }: YamlCursor, sign: number): boolean {
  return text.charCodeAt(at) === sign && isBreak(text.charCodeAt(at + 1));
}

function readList(cursor: YamlCursor): DocumentNode {
  const { column, at: start } = cursor;
  const items: DocumentNode[] = [];
  let end = start;
  while (cursor.column === column && isSign(cursor, dash)) {
    const item = readBehind(cursor, column, "list");
    items.push(item);
    end = item.end;
  }
  if (cursor.column > column) handOver();
  return { kind: "list", items, start, end };
}

function readMap(cursor: YamlCursor): DocumentNode {
  const { column, at: start } = cursor;
  const entries: DocumentEntry[] = [];
  let end = start;
  while (cursor.column === column) {
    const entry = readEntry(cursor, column);
    entries.push(entry);
    end = entry.value.end;
  }
  // A line further in would go on with the scalar above it.
  if (cursor.column > column) handOver();
  return { kind: "map", entries, start, end };
}

function readEntry(cursor: YamlCursor, column: number): DocumentEntry {
  const isExplicit = isSign(cursor, question);
  const { text: key, start: keyStart, end: keyEnd, quoted } = isExplicit ? explicitKey(cursor) : keyOf(cursor);
  if (key === "<<" && !quoted) handOver();
  const value = readBehind(cursor, column, isExplicit ? "explicit" : "key");
  return { key, keyStart, keyEnd, value };
}

/** Reads a key up to its colon, and counts how far the line has come. */
function keyOf(cursor: YamlCursor): Word {
  const start = cursor.at;
  const word = readWord(cursor, false);
  if (!isKey(cursor)) handOver();
  cursor.column += cursor.at - start;
  return word;
}

/** Reads `? key` up to the colon on the next line, as both managers write keys that are too long for one. */
function explicitKey(cursor: YamlCursor): Word {
  const { column } = cursor;
  cursor.at++;
  skipSpaces(cursor);
  const word = readWord(cursor, false);
  endLine(cursor);
  advance(cursor);
  return cursor.column === column && isSign(cursor, colon) ? word : handOver();
}

/** Reads what follows a dash or colon, in this line or below. Behind a key alone no list or map begins in the same line. */
function readBehind(cursor: YamlCursor, column: number, behind: "list" | "key" | "explicit"): DocumentNode {
  const mark = cursor.at++;
  skipSpaces(cursor);
  if (!isLineEnd(cursor) && cursor.text.charCodeAt(cursor.at) !== hash) {
    cursor.column += cursor.at - mark;
    return behind === "key" ? readValue(cursor, column) : readNode(cursor, column);
  }
  endLine(cursor);
  advance(cursor);
  if (cursor.column > column) return readNode(cursor, column);
  const isListBelow = behind !== "list" && cursor.column === column && isSign(cursor, dash);
  return isListBelow ? inside(cursor, () => readList(cursor)) : nothingAt(mark + 1);
}
