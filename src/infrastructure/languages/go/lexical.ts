/**
 * Where the lexical elements of Go end (Go specification, "Lexical elements"). Each function is given the offset of the
 * first character of one and answers with the offset behind it, or `undefined` if it is never closed.
 */

/** An interpreted string (`"…"`) or a rune literal (`'…'`); neither may hold a line end. */
export function afterQuoted(text: string, start: number): number | undefined {
  const quote = text[start];
  for (let offset = start + 1; offset < text.length; offset += 1) {
    const char = text[offset];
    if (char === quote) return offset + 1;
    if (char === "\n") return undefined;
    if (char === "\\") offset += 1;
  }
  return undefined;
}

/** A raw string (`` `…` ``): no escapes, any number of lines. */
export function afterRawString(text: string, start: number): number | undefined {
  const close = text.indexOf("`", start + 1);
  return close === -1 ? undefined : close + 1;
}

/** A general comment. They do not nest. */
export function afterBlockComment(text: string, start: number): number | undefined {
  const close = text.indexOf("*/", start + 2);
  return close === -1 ? undefined : close + 2;
}
