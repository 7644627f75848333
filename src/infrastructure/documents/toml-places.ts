/** Where a key and its value stand in a text. */
export interface Stretch {
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly start: number;
  readonly end: number;
}

/** Joins keys to one text; keys hold no such character unescaped. */
export function pathOf(above: string, key: string): string {
  return `${above}\0${key}`;
}

/**
 * Finds the keys of a TOML text that is known to be sound, by their paths: tables in brackets and what stands before an
 * equals sign. Keys within a value (inline tables, lists) are not looked for.
 */
export function findTomlPlaces(text: string): ReadonlyMap<string, Stretch> {
  const places = new Map<string, Stretch>();
  const counts = new Map<string, number>();
  let table = "";
  let start = 0;
  while (start < text.length) {
    const line = lineAt(text, start);
    const header = /^\s*(\[\[?)/u.exec(line.text)?.[1];
    if (header !== undefined) {
      const from = start + line.text.indexOf(header) + header.length;
      table = joined("", keysAt(text, from));
      const stretch = wholeLine(start, line.text);
      if (header === "[[") table = numbered(table, counts, places, stretch);
      places.set(table, stretch);
      start = line.end;
    } else start = readPair(text, start, table, places);
  }
  return places;
}

interface LineText {
  readonly text: string;
  readonly end: number;
}

function lineAt(text: string, start: number): LineText {
  const found = text.indexOf("\n", start);
  const end = found < 0 ? text.length : found;
  return { text: text.slice(start, end), end: end + 1 };
}

function wholeLine(start: number, line: string): Stretch {
  const keyStart = start + line.length - line.trimStart().length;
  const keyEnd = start + line.trimEnd().length;
  return { keyStart, keyEnd, start: keyStart, end: keyEnd };
}

/** `[[table]]` begins one more item of a list. */
function numbered(table: string, counts: Map<string, number>, places: Map<string, Stretch>, stretch: Stretch): string {
  const count = counts.get(table) ?? 0;
  counts.set(table, count + 1);
  if (count === 0) places.set(table, stretch);
  return pathOf(table, String(count));
}

/** Reads `key = value` and gives where the next line begins that is not part of the value. */
function readPair(text: string, start: number, table: string, places: Map<string, Stretch>): number {
  const line = lineAt(text, start);
  const keyStart = start + line.text.length - line.text.trimStart().length;
  const first = text.charAt(keyStart);
  if (first === "#" || keyStart >= line.end - 1) return line.end;
  const keys = keysAt(text, keyStart);
  const equals = text.indexOf("=", keys.end);
  if (equals < 0 || equals >= line.end) return line.end;
  const valueStart = equals + 1 + (/^[ \t]*/u.exec(text.slice(equals + 1, line.end))?.[0].length ?? 0);
  const end = endOfValue(text, valueStart);
  const stretch = { keyStart, keyEnd: keys.end, start: valueStart, end };
  for (let length = 1; length <= keys.names.length; length++) {
    const path = joined(table, { names: keys.names.slice(0, length), end: keys.end });
    if (length === keys.names.length || !places.has(path)) places.set(path, stretch);
  }
  return lineAt(text, end).end;
}

interface Keys {
  readonly names: readonly string[];
  readonly end: number;
}

function joined(above: string, { names }: Keys): string {
  return names.reduce(pathOf, above);
}

const keyPattern = /[ \t]*(?:"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|([\w-]+))[ \t]*(\.)?/uy;

/** A dotted key: bare words and quoted ones. */
function keysAt(text: string, start: number): Keys {
  const names: string[] = [];
  let end = start;
  for (let isMore = true; isMore; ) {
    keyPattern.lastIndex = end;
    const found = keyPattern.exec(text);
    if (!found) break;
    const [whole, quoted, literal, bare, dot] = found;
    names.push(quoted === undefined ? (literal ?? bare ?? "") : unescaped(quoted));
    end = found.index + whole.length;
    isMore = dot !== undefined;
  }
  return { names, end: start + text.slice(start, end).trimEnd().length };
}

function unescaped(quoted: string): string {
  try {
    return String(JSON.parse(`"${quoted}"`));
  } catch {
    return quoted;
  }
}

const opening = "[{";
const closing = "]}";

/** Where a value ends: behind its brackets or quotes, or before a comment or the end of the line. */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  let end = start;
  for (let at = start; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '"' || sign === "'") at = endOfQuote(text, at, sign) - 1;
    else if (opening.includes(sign)) depth++;
    else if (closing.includes(sign)) depth--;
    else if (sign === "#") {
      if (depth === 0) break;
      at = lineAt(text, at).end - 2;
      continue;
    } else if (sign === "\n") {
      if (depth === 0) break;
      continue;
    } else if (/\s/u.test(sign)) continue;
    end = at + 1;
  }
  return end;
}

function endOfQuote(text: string, start: number, sign: string): number {
  const triple = sign.repeat(3);
  const mark = text.startsWith(triple, start) ? triple : sign;
  for (let at = start + mark.length; at < text.length; at++) {
    if (sign === '"' && text.charAt(at) === "\\") at++;
    else if (text.startsWith(mark, at)) {
      let end = at + mark.length;
      // Two more quotes may belong to the text (TOML 1.0, multi-line strings).
      while (mark.length === 3 && text.charAt(end) === sign) end++;
      return end;
    }
  }
  return text.length;
}
