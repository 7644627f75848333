import type { ScalarNode } from "./node.ts";

/** Where the reader of plain YAML stands in its text. */
export interface YamlCursor {
  readonly text: string;
  /** True where a scalar without quotes is text whatever it looks like, as yarn reads its files. */
  readonly texts: boolean;
  at: number;
  /** Where the next content stands in its line, counted from 0; -1 at the end of a document. */
  column: number;
  /** How many lists and maps are open. */
  depth: number;
}

/** The text is not of the plain form that lockfiles are written in; never leaves `readYaml`. */
export class NotPlain extends Error {}

/** Ends the plain reading of a text. */
export function handOver(): never {
  throw new NotPlain();
}

export const tab = 9;
export const newline = 10;
export const carriageReturn = 13;
export const space = 32;
export const doubleQuote = 34;
export const hash = 35;
export const singleQuote = 39;
export const comma = 44;
export const dash = 45;
export const colon = 58;
export const question = 63;
export const openList = 91;
export const closeList = 93;
export const openMap = 123;
export const closeMap = 125;

/** Deeper than any lockfile; also the bound of the recursion. */
const deepest = 64;

/** Reads a list or map one level further in. */
export function inside<Node>(cursor: YamlCursor, read: () => Node): Node {
  if (++cursor.depth > deepest) handOver();
  const node = read();
  cursor.depth--;
  return node;
}

/** True for what ends a word: a space, the end of the line or of the text. */
export function isBreak(code: number): boolean {
  return code === space || code === newline || code === carriageReturn || Number.isNaN(code);
}

/** True for the signs that flow lists and maps are made of. */
export function isFlowSign(code: number): boolean {
  return code === comma || code === openList || code === closeList || code === openMap || code === closeMap;
}

/** Walks over spaces. */
export function skipSpaces(cursor: YamlCursor): void {
  while (cursor.text.charCodeAt(cursor.at) === space) cursor.at++;
}

/** True at the end of a line, before a carriage return that belongs to it too. */
export function isLineEnd({ text, at }: YamlCursor): boolean {
  const code = text.charCodeAt(at);
  if (code === carriageReturn) return text.charCodeAt(at + 1) === newline || handOver();
  return code === newline || Number.isNaN(code);
}

/** Walks over spaces, a comment and the end of the line. Anything else there is no plain form. */
export function endLine(cursor: YamlCursor): void {
  const { text } = cursor;
  const before = cursor.at;
  skipSpaces(cursor);
  if (text.charCodeAt(cursor.at) === hash && (cursor.at > before || isBreak(text.charCodeAt(before - 1)))) {
    skipLine(cursor);
  } else if (isLineEnd(cursor)) skipLine(cursor);
  else handOver();
}

function skipLine(cursor: YamlCursor): void {
  const end = cursor.text.indexOf("\n", cursor.at);
  cursor.at = end < 0 ? cursor.text.length : end + 1;
}

/** From the beginning of a line goes to the next content: what is neither blank nor comment. */
export function advance(cursor: YamlCursor): void {
  const { text } = cursor;
  for (;;) {
    const start = cursor.at;
    skipSpaces(cursor);
    const code = text.charCodeAt(cursor.at);
    if (code === tab) handOver();
    if (code === hash || code === newline || code === carriageReturn) {
      endLine(cursor);
      continue;
    }
    const isOver = Number.isNaN(code) || (cursor.at === start && isDocumentMark(cursor));
    cursor.column = isOver ? -1 : cursor.at - start;
    return;
  }
}

/** True before `---`, which begins a document. `...` and directives are left to the library. */
export function isDocumentMark({ text, at }: YamlCursor): boolean {
  if (text.startsWith("...", at) || text.charCodeAt(at) === percent) handOver();
  return text.startsWith("---", at) && isBreak(text.charCodeAt(at + 3));
}

const percent = 37;

/** A scalar that is not there: null, at this place. */
export function nothingAt(at: number): ScalarNode {
  return { kind: "scalar", value: null, start: at, end: at };
}
