import type { JsonFaultName } from "../texts/json-fault.ts";
import type { ScalarNode } from "./node.ts";

/** Where a reader of JSON stands in its text. `lenient`: comments and a comma after the last item are allowed. */
export interface Cursor {
  readonly text: string;
  readonly lenient: boolean;
  at: number;
}

/** Ends the reading of one text; never leaves `readJson`. */
export class JsonSyntaxError extends Error {
  readonly fault: JsonFaultName;
  readonly at: number;

  constructor(fault: JsonFaultName, at: number) {
    super(fault);
    this.fault = fault;
    this.at = at;
  }
}

/** Goes to the next character that counts and gives its code; `NaN` at the end. */
export function next(cursor: Cursor): number {
  const { text } = cursor;
  for (;;) {
    const code = text.charCodeAt(cursor.at);
    if (code === slash && cursor.lenient) skipComment(cursor);
    else if (code === 32 || code === 10 || code === 13 || code === 9) cursor.at++;
    else return code;
  }
}

/** Reads the text that begins at a quotation mark (RFC 8259 §7). */
export function readText(cursor: Cursor): string {
  const { text, at: start } = cursor;
  let end = endOfPlain(text, start + 1);
  const isEscaped = text.charCodeAt(end) === backslash;
  while (text.charCodeAt(end) === backslash) end = endOfPlain(text, end + 2);
  if (text.charCodeAt(end) !== quote) throw new JsonSyntaxError("UnexpectedEndOfString", start);
  cursor.at = end + 1;
  return isEscaped ? unescaped(text.slice(start, end + 1), start) : text.slice(start + 1, end);
}

const plain = /[^"\\\u0000-\u001f]*/y;

/** Where characters end that stand for themselves. */
function endOfPlain(text: string, start: number): number {
  plain.lastIndex = start;
  plain.test(text);
  return plain.lastIndex;
}

/** Reads a value that holds no others. */
export function readScalar(cursor: Cursor): ScalarNode {
  const start = cursor.at;
  const value = cursor.text.charCodeAt(start) === quote ? readText(cursor) : readWord(cursor);
  return { kind: "scalar", value, start, end: cursor.at };
}

const quote = 34;
const backslash = 92;
const slash = 47;
const word = /[\w.+-]+/uy;
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/u;
const words: ReadonlyMap<string, boolean | null> = new Map([
  ["true", true],
  ["false", false],
  ["null", null],
]);

function readWord(cursor: Cursor): number | boolean | null {
  word.lastIndex = cursor.at;
  const found = word.exec(cursor.text)?.[0];
  if (found === undefined) throw new JsonSyntaxError("ValueExpected", cursor.at);
  const value = words.get(found);
  if (value === undefined && !number.test(found)) throw new JsonSyntaxError("InvalidSymbol", cursor.at);
  cursor.at += found.length;
  return value === undefined ? Number(found) : value;
}

function unescaped(quoted: string, start: number): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    throw new JsonSyntaxError("InvalidEscapeCharacter", start);
  }
}

function skipComment(cursor: Cursor): void {
  const { text, at } = cursor;
  if (text.startsWith("//", at)) {
    const end = text.indexOf("\n", at);
    cursor.at = end < 0 ? text.length : end;
  } else if (text.startsWith("/*", at)) {
    const end = text.indexOf("*/", at + 2);
    if (end < 0) throw new JsonSyntaxError("UnexpectedEndOfComment", at);
    cursor.at = end + 2;
  } else throw new JsonSyntaxError("InvalidSymbol", at);
}
