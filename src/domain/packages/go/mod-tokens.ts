import { isPrintable, quote } from "./quote.ts";

/** A word, string or sign of a go.mod line as it stands there, quotes included; offsets are in the line, from 0. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A line of go.mod or go.work taken apart. */
export interface ModLine {
  readonly tokens: readonly Token[];
  /** From its `//` on. */
  readonly comment?: string;
  /** What Go says of it, in Go's words; the tokens before it are there. */
  readonly fault?: { readonly error: string; readonly start: number };
}

const signs = "()[]{},";
const blockComment = "mod files must use // comments (not /* */ comments)";

/** Takes a line apart (golang.org/x/mod/modfile: no token runs over the end of a line). */
export function tokensOf(line: string, isLast: boolean): ModLine {
  const tokens: Token[] = [];
  let offset = skipBlanks(line, 0);
  while (offset < line.length) {
    if (line.startsWith("//", offset)) return { tokens, comment: line.slice(offset).replace(/\r$/u, "") };
    const end = tokenEnd(line, offset, isLast);
    if (typeof end === "string") return { tokens, fault: { error: end, start: offset } };
    tokens.push({ text: line.slice(offset, end), start: offset, end });
    offset = skipBlanks(line, end);
  }
  return { tokens };
}

function skipBlanks(line: string, start: number): number {
  let offset = start;
  while (line[offset] === " " || line[offset] === "\t" || line[offset] === "\r") offset++;
  return offset;
}

/** Where the token ends, or why there is none. */
function tokenEnd(line: string, start: number, isLast: boolean): number | string {
  const char = line[start] ?? "";
  if (signs.includes(char)) return start + 1;
  if (char === '"' || char === "`") {
    return stringEnd(line, start, char) ?? `unexpected ${isLast ? "EOF" : "newline"} in string`;
  }
  const end = wordEnd(line, start);
  if (line.startsWith("/*", end)) return blockComment;
  return end > start ? end : `unexpected input character ${unexpected(line, start)}`;
}

function stringEnd(line: string, start: number, mark: string): number | undefined {
  for (let offset = start + 1; offset < line.length; offset++) {
    if (line[offset] === mark) return offset + 1;
    if (line[offset] === "\\" && mark === '"') offset++;
  }
  return undefined;
}

/** Words hold whatever can be seen, except signs and the beginning of a comment. */
function wordEnd(line: string, start: number): number {
  let offset = start;
  while (offset < line.length) {
    const char = String.fromCodePoint(line.codePointAt(offset) ?? 0);
    const isComment = char === "/" && (line[offset + 1] === "/" || line[offset + 1] === "*");
    if (isComment || !isWordChar(char)) return offset;
    offset += char.length;
  }
  return offset;
}

function isWordChar(char: string): boolean {
  if (char > "~") return isPrintable(char);
  return char > " " && !signs.includes(char);
}

function unexpected(line: string, start: number): string {
  const quoted = quote(String.fromCodePoint(line.codePointAt(start) ?? 0));
  return `'${quoted.slice(1, -1)}'`;
}
