import type { ScalarNode } from "./node.ts";
import {
  carriageReturn,
  colon,
  dash,
  doubleQuote,
  handOver,
  hash,
  isBreak,
  isFlowSign,
  newline,
  question,
  singleQuote,
  space,
  tab,
  type YamlCursor,
} from "./yaml-cursor.ts";

/** A scalar before it is known to be a key or a value. */
export interface Word {
  readonly text: string;
  readonly quoted: boolean;
  readonly start: number;
  readonly end: number;
}

/** Reads a scalar that stands on one line. `flow`: within brackets, where commas and brackets end it too. */
export function readWord(cursor: YamlCursor, flow: boolean): Word {
  const code = cursor.text.charCodeAt(cursor.at);
  if (code === doubleQuote) return readDoubleQuoted(cursor);
  if (code === singleQuote) return readSingleQuoted(cursor);
  return readPlain(cursor, flow);
}

/** A word as a value. */
export function scalarOf({ texts }: YamlCursor, { text, quoted, start, end }: Word): ScalarNode {
  return { kind: "scalar", value: quoted || texts ? text : plainValue(text), start, end };
}

const quotedEnd = /[^"\\\n]*/y;

function readDoubleQuoted(cursor: YamlCursor): Word {
  const { text, at: start } = cursor;
  let at = start + 1;
  let isEscaped = false;
  for (;;) {
    quotedEnd.lastIndex = at;
    quotedEnd.test(text);
    at = quotedEnd.lastIndex;
    const code = text.charCodeAt(at);
    if (code === doubleQuote) break;
    if (code !== backslash) handOver();
    isEscaped = true;
    at += 2;
  }
  cursor.at = at + 1;
  const content = isEscaped ? unescaped(text.slice(start + 1, at)) : text.slice(start + 1, at);
  return { text: content, quoted: true, start, end: at + 1 };
}

const backslash = 92;

const escapes = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|(.))/gsu;

/** What one character behind a backslash stands for (YAML 1.2.2 §5.7). A line break behind it joins lines, and is left to the library. */
const escaped: ReadonlyMap<string, string> = new Map([
  ...['"', "/", "\\", " "].map((sign) => [sign, sign] as const),
  ["0", "\0"],
  ["a", "\x07"],
  ["b", "\b"],
  ["t", "\t"],
  ["n", "\n"],
  ["v", "\v"],
  ["f", "\f"],
  ["r", "\r"],
  ["e", "\x1b"],
  ["N", "\u0085"],
  ["_", "\u00a0"],
  ["L", "\u2028"],
  ["P", "\u2029"],
]);

function unescaped(content: string): string {
  return content.replace(escapes, (_, x?: string, short?: string, long?: string, sign?: string) => {
    const digits = x ?? short;
    if (digits !== undefined) return String.fromCharCode(Number.parseInt(digits, 16));
    if (long !== undefined) return fromCodePoint(Number.parseInt(long, 16));
    return escaped.get(sign ?? "") ?? handOver();
  });
}

function fromCodePoint(code: number): string {
  return code > 0x10ffff ? handOver() : String.fromCodePoint(code);
}

function readSingleQuoted(cursor: YamlCursor): Word {
  const { text, at: start } = cursor;
  let end = text.indexOf("'", start + 1);
  let isEscaped = false;
  while (end >= 0 && text.charCodeAt(end + 1) === singleQuote) {
    isEscaped = true;
    end = text.indexOf("'", end + 2);
  }
  const content = end < 0 ? handOver() : text.slice(start + 1, end);
  if (content.includes("\n")) handOver();
  cursor.at = end + 1;
  return { text: isEscaped ? content.replaceAll("''", "'") : content, quoted: true, start, end: end + 1 };
}

function readPlain(cursor: YamlCursor, flow: boolean): Word {
  const { text, at: start } = cursor;
  if (!beginsPlain(text, start, flow)) handOver();
  let at = start;
  let end = start;
  for (; ; at++) {
    const code = text.charCodeAt(at);
    if (code === newline || Number.isNaN(code)) break;
    if (code === colon && endsKey(text.charCodeAt(at + 1), flow)) break;
    if (code === hash && text.charCodeAt(at - 1) === space) break;
    if (flow && isFlowSign(code)) break;
    if (code === tab) handOver();
    if (code !== space && code !== carriageReturn) end = at + 1;
  }
  cursor.at = end;
  return { text: text.slice(start, end), quoted: false, start, end };
}

function endsKey(next: number, flow: boolean): boolean {
  return isBreak(next) || next === tab || (flow && isFlowSign(next));
}

const indicators: ReadonlySet<number> = new Set([..."#&*!|>'\"%@`,[]{}"].map((sign) => sign.charCodeAt(0)));

/** YAML 1.2.2 §7.3.3: no indicator, or one of `-?:` right before something. */
function beginsPlain(text: string, at: number, flow: boolean): boolean {
  const code = text.charCodeAt(at);
  if (code === dash || code === question || code === colon) return !endsKey(text.charCodeAt(at + 1), flow);
  return !isBreak(code) && code !== tab && !indicators.has(code);
}

/** What a scalar without quotes means in the core schema (YAML 1.2.2 §10.3.2). */
export function plainValue(text: string): ScalarNode["value"] {
  const word = words.get(text);
  if (word !== undefined) return word;
  if (!mayBeNumber.test(text)) return text;
  if (/^[-+]?\d+$/u.test(text)) return Number(text);
  if (/^0o[0-7]+$/u.test(text) || /^0x[\da-fA-F]+$/u.test(text)) return Number(text);
  if (/^[-+]?(?:\.\d+|\d+\.?\d*)(?:[eE][-+]?\d+)?$/u.test(text)) return Number(text);
  return specials.get(text.toLowerCase()) ?? text;
}

const mayBeNumber = /^[-+.\d]/u;

const words: ReadonlyMap<string, boolean | null> = new Map([
  ...["", "~", "null", "Null", "NULL"].map((word) => [word, null] as const),
  ...["true", "True", "TRUE"].map((word) => [word, true] as const),
  ...["false", "False", "FALSE"].map((word) => [word, false] as const),
]);

const specials: ReadonlyMap<string, number> = new Map([
  [".inf", Number.POSITIVE_INFINITY],
  ["+.inf", Number.POSITIVE_INFINITY],
  ["-.inf", Number.NEGATIVE_INFINITY],
  [".nan", Number.NaN],
]);
