import { expressionEnd, nestedEnd, singleQuoteEnd } from "./shell-text.ts";

/** A word of a shell's text, quotes taken away. */
export interface Word {
  readonly kind: "word";
  /** What stands there; substitutions and expressions as written. */
  readonly text: string;
  /** True if no substitution, variable or expression is in it: this is what the command gets. */
  readonly literal: boolean;
  /** Texts of the substitutions `$(…)` that stand outside of quotes: what they print is split into words. */
  readonly split: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** What ends or joins commands. A line that ends is `\n`. */
export type OperatorText = "&&" | "||" | "|" | "|&" | ";" | ";;" | "&" | "(" | ")" | "\n";

export type Token =
  | Word
  | { readonly kind: "operator"; readonly text: OperatorText; readonly start: number }
  /** `>`, `>>`, `<`, `2>`, `&>` …; the word behind it is its target. */
  | { readonly kind: "redirect"; readonly text: string; readonly start: number };

/** Where a reader of shell stands. */
interface Reader {
  readonly text: string;
  readonly tokens: Token[];
  /** Heredocs whose bodies begin at the next line. */
  readonly heredocs: { readonly delimiter: string; readonly tabs: boolean }[];
  at: number;
}

/**
 * Splits a text for the Bourne family of shells into tokens (POSIX 2.3, and bash's additions): quotes, comments, line
 * continuations, heredocs left out. Every character is looked at once; what is never closed ends with the text.
 */
export function shellTokens(text: string): readonly Token[] {
  const reader: Reader = { text, tokens: [], heredocs: [], at: 0 };
  while (reader.at < text.length) readToken(reader);
  return reader.tokens;
}

function readToken(reader: Reader): void {
  const { text, at } = reader;
  const char = text.charAt(at);
  if (char === "\n") endLine(reader);
  else if (char === " " || char === "\t" || char === "\r") reader.at++;
  else if (text.startsWith("\\\n", at)) reader.at += 2;
  else if (char === "#") reader.at = lineEnd(text, at);
  else if (text.startsWith("((", at)) reader.at = nestedEnd(text, at);
  else if (isRedirect(text, at)) readRedirect(reader);
  else if (operatorCharacters.has(char)) readOperator(reader);
  else readWord(reader);
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

/** The end of a line, and the bodies of the heredocs that it announced. */
function endLine(reader: Reader): void {
  reader.tokens.push({ kind: "operator", text: "\n", start: reader.at++ });
  for (const { delimiter, tabs } of reader.heredocs.splice(0)) skipHeredoc(reader, delimiter, tabs);
}

function skipHeredoc(reader: Reader, delimiter: string, tabs: boolean): void {
  while (reader.at < reader.text.length) {
    const end = lineEnd(reader.text, reader.at);
    const line = reader.text.slice(reader.at, end);
    reader.at = end + 1;
    if ((tabs ? line.replace(/^\t+/u, "") : line) === delimiter) return;
  }
}

const operatorCharacters: ReadonlySet<string> = new Set(["&", "|", ";", "(", ")"]);
const operators: readonly OperatorText[] = ["&&", "||", "|&", ";;", "|", ";", "&", "(", ")"];

function readOperator(reader: Reader): void {
  const operator = operators.find((one) => reader.text.startsWith(one, reader.at)) ?? ";";
  reader.tokens.push({ kind: "operator", text: operator, start: reader.at });
  reader.at += operator.length;
}

/** `<` and `>`, but not the substitutions `<(…)` and `>(…)`; also `&>`. */
function isRedirect(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (char === "&") return text.charAt(at + 1) === ">";
  return (char === "<" || char === ">") && text.charAt(at + 1) !== "(";
}

const redirect = /&>>?|<<<|<<-?|[<>]&|>>|>\||[<>]/uy;

function readRedirect(reader: Reader): void {
  redirect.lastIndex = reader.at;
  const found = redirect.exec(reader.text)?.[0] ?? ">";
  const start = reader.at;
  reader.at += found.length;
  const last = reader.tokens.at(-1);
  const isNumbered = last?.kind === "word" && last.end === start && /^\d+$/u.test(last.text);
  if (isNumbered) reader.tokens.pop();
  reader.tokens.push({ kind: "redirect", text: (isNumbered ? last.text : "") + found, start });
  if (found === "<<" || found === "<<-") readDelimiter(reader, found === "<<-");
}

function readDelimiter(reader: Reader, tabs: boolean): void {
  while (reader.text.charAt(reader.at) === " ") reader.at++;
  const before = reader.tokens.length;
  if (reader.at < reader.text.length && reader.text.charAt(reader.at) !== "\n") readWord(reader);
  const word = reader.tokens[before];
  if (word?.kind === "word") reader.heredocs.push({ delimiter: word.text, tabs });
}

const plain = /[^\s\\'"`$&|;()<>{]+/uy;

function readWord(reader: Reader): void {
  const { text } = reader;
  const start = reader.at;
  const parts: string[] = [];
  const split: string[] = [];
  let literal = true;
  while (reader.at < text.length && !endsWord(text, reader.at)) {
    const part = readPart(text, reader.at);
    parts.push(part.text);
    if (part.split) split.push(part.text.slice(2, -1));
    literal &&= part.literal;
    reader.at = part.end;
  }
  reader.tokens.push({ kind: "word", text: parts.join(""), literal, split, start, end: reader.at });
}

function endsWord(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (char === "<" || char === ">") return text.charAt(at + 1) !== "(";
  return char === " " || char === "\t" || char === "\n" || char === "\r" || operatorCharacters.has(char);
}

/** A stretch of a word of one kind of quoting. */
interface Part {
  readonly text: string;
  readonly end: number;
  readonly literal: boolean;
  /** True for a `$(…)` outside of quotes. */
  readonly split?: true;
}

function readPart(text: string, at: number): Part {
  const char = text.charAt(at);
  if (char === "'") return quoted(text, at, singleQuoteEnd(text, at));
  if (char === '"') return doubleQuoted(text, at);
  if (char === "\\") return { text: text.charAt(at + 1).replace("\n", ""), end: at + 2, literal: true };
  if (char === "$") return readDollar(text, at);
  if (char === "`" || char === "<" || char === ">") return opaque(text, at, nestedEnd(text, at));
  plain.lastIndex = at;
  const found = plain.exec(text)?.[0] ?? char;
  return { text: found, end: at + found.length, literal: !found.includes("*") };
}

function readDollar(text: string, at: number): Part {
  if (text.startsWith("${{", at)) return opaque(text, at, expressionEnd(text, at));
  if (text.startsWith("$(", at)) {
    const part = opaque(text, at, nestedEnd(text, at));
    return text.startsWith("$((", at) ? part : { ...part, split: true };
  }
  if (text.startsWith("${", at)) return opaque(text, at, nestedEnd(text, at));
  if (text.startsWith("$'", at)) return quoted(text, at + 1, singleQuoteEnd(text, at + 1));
  return opaque(text, at, at + 1);
}

function opaque(text: string, at: number, end: number): Part {
  return { text: text.slice(at, end), end, literal: false };
}

function quoted(text: string, at: number, end: number): Part {
  return { text: inside(text, at, end), end, literal: true };
}

function doubleQuoted(text: string, at: number): Part {
  const end = nestedEnd(text, at);
  const inner = inside(text, at, end);
  return { text: inner.replaceAll('\\"', '"'), end, literal: !/[$`]/u.test(inner) };
}

/** What stands between two quotes; all of the rest where the second is missing. */
function inside(text: string, at: number, end: number): string {
  const isClosed = end > at + 1 && text.charAt(end - 1) === text.charAt(at);
  return text.slice(at + 1, isClosed ? end - 1 : end);
}
