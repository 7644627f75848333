import { endAt, isMark, isName, kindAt, nameAt, startAt, type Tokens, upperName } from "../lexer/tokens.ts";

/** A dotted name in the text, from its first to its last token. */
export interface QualifiedName {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Index of the token after it. */
  readonly next: number;
}

/** Reads `a.b.C` (and `a.b.*`, where the grammar has it) from the token at `index`; `undefined` if no name stands there. */
export function readQualifiedName(tokens: Tokens, index: number): QualifiedName | undefined {
  if (!isName(tokens, index)) return undefined;

  let last = index;
  const parts = [nameAt(tokens, index)];
  while (isMark(tokens, last + 1, ".") && (isName(tokens, last + 2) || isMark(tokens, last + 2, "*"))) {
    last += 2;
    parts.push(nameAt(tokens, last));
  }
  return { text: parts.join("."), start: startAt(tokens, index), end: endAt(tokens, last), next: last + 1 };
}

/**
 * Reads a package-qualified type from the lower-case name at `index`: `com.acme.Order`, and no more of `com.acme.Order.Line`.
 * JLS 9.7.4 lets annotations stand before the last part: `java.lang.@NonNull String`.
 */
export function readQualifiedType(tokens: Tokens, index: number): QualifiedName | undefined {
  const parts = [nameAt(tokens, index)];
  let last = index;
  while (isMark(tokens, last + 1, ".")) {
    const part = skipAnnotations(tokens, last + 2);
    if (!isName(tokens, part)) return undefined;

    parts.push(nameAt(tokens, part));
    last = part;
    if (kindAt(tokens, part) !== upperName) continue;
    return { text: parts.join("."), start: startAt(tokens, index), end: endAt(tokens, part), next: part + 1 };
  }
  return undefined;
}

/** Index of the first token that belongs to no annotation, from `index` on. */
export function skipAnnotations(tokens: Tokens, index: number): number {
  let at = index;
  while (isMark(tokens, at, "@") && isName(tokens, at + 1)) {
    const name = readQualifiedName(tokens, at + 1);
    at = skipParentheses(tokens, name?.next ?? at + 2);
  }
  return at;
}

function skipParentheses(tokens: Tokens, index: number): number {
  if (!isMark(tokens, index, "(")) return index;

  let depth = 0;
  const last = Math.min(tokens.count, index + longest);
  for (let at = index; at < last; at += 1) {
    if (isMark(tokens, at, "(")) depth += 1;
    else if (isMark(tokens, at, ")")) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return index;
}

/** No real annotation has as many tokens; without an end, a hostile text would be read over and over. */
const longest = 5_000;
