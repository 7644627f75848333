/** A piece of a segment pattern: literal text, `?`, `*` or a class such as `[a-z]`. */
type Token =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "any" }
  | { readonly kind: "star" }
  | { readonly kind: "class"; readonly negated: boolean; readonly ranges: readonly (readonly [string, string])[] };

/** A part of a glob between two slashes. */
export type Segment = readonly Token[];

/** Reads one segment. A backslash takes the next character literally; an unclosed `[` is a literal. */
export function readSegment(text: string): Segment {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const [token, next] = readToken(text, at);
    const merged = mergedWith(tokens.at(-1), token);
    if (merged) tokens.pop();
    tokens.push(merged ?? token);
    at = next;
  }
  return tokens;
}

/** Stars in a row are one, and so are literal characters. */
function mergedWith(last: Token | undefined, next: Token): Token | undefined {
  if (last?.kind === "star" && next.kind === "star") return next;
  return last?.kind === "literal" && next.kind === "literal" ? { ...next, text: last.text + next.text } : undefined;
}

function readToken(text: string, at: number): readonly [Token, number] {
  const char = text.charAt(at);
  if (char === "*") return [{ kind: "star" }, at + 1];
  if (char === "?") return [{ kind: "any" }, at + 1];
  if (char === "\\" && at + 1 < text.length) return [{ kind: "literal", text: text.charAt(at + 1) }, at + 2];
  const close = char === "[" ? text.indexOf("]", at + 2) : -1;
  if (close < 0) return [{ kind: "literal", text: char }, at + 1];
  return [readClass(text.slice(at + 1, close)), close + 1];
}

function readClass(body: string): Token {
  const negated = body.startsWith("!") || body.startsWith("^");
  const text = negated ? body.slice(1) : body;
  const ranges: (readonly [string, string])[] = [];
  for (let at = 0; at < text.length; at++) {
    const isRange = text.charAt(at + 1) === "-" && at + 2 < text.length;
    ranges.push([text.charAt(at), text.charAt(isRange ? at + 2 : at)]);
    if (isRange) at += 2;
  }
  return { kind: "class", negated, ranges };
}

/**
 * Matches a whole name. Remembers only the last star, so the time is at most pattern × name: no pattern can hang it
 * (Krauss, "Matching wildcards: an algorithm", 2008).
 */
export function matchSegment(pattern: Segment, name: string): boolean {
  let token = 0;
  let char = 0;
  let star = -1;
  let starChar = 0;
  while (char < name.length) {
    const current = pattern[token];
    if (current?.kind === "star") {
      star = token++;
      starChar = char;
    } else if (current && matchesAt(current, name, char)) {
      token++;
      char += current.kind === "literal" ? current.text.length : 1;
    } else if (star >= 0) {
      token = star + 1;
      char = ++starChar;
    } else return false;
  }
  while (pattern[token]?.kind === "star") token++;
  return token === pattern.length;
}

function matchesAt(token: Token, name: string, at: number): boolean {
  if (token.kind === "literal") return name.startsWith(token.text, at);
  const char = name.charAt(at);
  if (token.kind === "class") return token.ranges.some(([low, high]) => low <= char && char <= high) !== token.negated;
  return true;
}

/** The text of a segment without wildcards, else `undefined`. */
export function literalOf(segment: Segment): string | undefined {
  let text = "";
  for (const token of segment) {
    if (token.kind !== "literal") return undefined;
    text += token.text;
  }
  return text;
}
