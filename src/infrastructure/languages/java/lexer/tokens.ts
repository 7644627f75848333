import type { Text } from "../../../../domain/findings/text.ts";

/** Kinds of token; a separator or operator has the code of its one character as kind. */
export const lowerName = 256;
export const upperName = 257;
export const literal = 258;

/** Text that was lexed: tokens in four parallel arrays, comments as pairs of offsets. Reused from file to file. */
export interface Tokens {
  text: string;
  kinds: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  count: number;
  /** Start and end of each comment, in turn. */
  comments: number[];
  /** What could not be lexed, with its offset. */
  faults: Fault[];
}

/** A place where a text breaks the grammar. */
export interface Fault {
  readonly message: Text;
  readonly offset: number;
}

/** Room for one file's tokens, to be used again for the next one. */
export function createTokens(): Tokens {
  const size = 1 << 14;
  return {
    text: "",
    kinds: new Int32Array(size),
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    count: 0,
    comments: [],
    faults: [],
  };
}

/** Empties the room; no text has more tokens than characters. */
export function reset(tokens: Tokens, text: string): void {
  tokens.text = text;
  tokens.count = 0;
  tokens.comments = [];
  tokens.faults = [];
}

/** Appends one token. */
export function push(tokens: Tokens, kind: number, start: number, end: number): void {
  if (tokens.count === tokens.kinds.length) grow(tokens);
  tokens.kinds[tokens.count] = kind;
  tokens.starts[tokens.count] = start;
  tokens.ends[tokens.count] = end;
  tokens.count += 1;
}

/** Kind of the token at an index; 0 outside the text. */
export function kindAt(tokens: Tokens, index: number): number {
  return index >= 0 && index < tokens.count ? (tokens.kinds[index] ?? 0) : 0;
}

/** Offset at which a token begins; the end of the text outside of it. */
export function startAt(tokens: Tokens, index: number): number {
  return index >= 0 && index < tokens.count ? (tokens.starts[index] ?? 0) : tokens.text.length;
}

/** Offset at which a token ends. */
export function endAt(tokens: Tokens, index: number): number {
  return index >= 0 && index < tokens.count ? (tokens.ends[index] ?? 0) : tokens.text.length;
}

/** The token as a name, unicode escapes resolved (JLS 3.3). */
export function nameAt(tokens: Tokens, index: number): string {
  const name = tokens.text.slice(startAt(tokens, index), endAt(tokens, index));
  return name.includes("\\") ? unescaped(name) : name;
}

/** True if the token is a name of either kind. */
export function isName(tokens: Tokens, index: number): boolean {
  const kind = kindAt(tokens, index);
  return kind === lowerName || kind === upperName;
}

/** True if the token is exactly this word. */
export function isWord(tokens: Tokens, index: number, word: string): boolean {
  return (
    kindAt(tokens, index) === lowerName &&
    endAt(tokens, index) - startAt(tokens, index) === word.length &&
    tokens.text.startsWith(word, startAt(tokens, index))
  );
}

/** True if the token is exactly this separator or operator character. */
export function isMark(tokens: Tokens, index: number, mark: string): boolean {
  return kindAt(tokens, index) === mark.charCodeAt(0);
}

function unescaped(name: string): string {
  return name.replace(/\\u+([0-9a-fA-F]{4})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function grow(tokens: Tokens): void {
  tokens.kinds = doubled(tokens.kinds);
  tokens.starts = doubled(tokens.starts);
  tokens.ends = doubled(tokens.ends);
}

function doubled(old: Int32Array): Int32Array {
  const larger = new Int32Array(old.length * 2);
  larger.set(old);
  return larger;
}
