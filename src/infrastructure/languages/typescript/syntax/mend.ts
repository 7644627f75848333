/** What begins a line at the margin and does not close or continue a statement begins one. */
const beginning = /(?![\s)\]}]|else\b|catch\b|finally\b)/uy;

/**
 * A text in which the statement around an offset, which nobody can parse, is blotted out: what stands elsewhere can still be
 * read, at its own place.
 */
export function withoutStatementAt(text: string, offset: number): string {
  const from = beginBefore(text, offset);
  const to = beginBehind(text, Math.max(offset, from));
  return text.slice(0, from) + text.slice(from, to).replace(/[^\n\r]/gu, " ") + text.slice(to);
}

function beginBefore(text: string, offset: number): number {
  for (let end = offset; end > 0; ) {
    end = text.lastIndexOf("\n", end - 1);
    if (end !== -1 && isBeginning(text, end + 1)) return end + 1;
  }
  return 0;
}

function beginBehind(text: string, offset: number): number {
  for (let end = text.indexOf("\n", offset); end !== -1; end = text.indexOf("\n", end + 1)) {
    if (isBeginning(text, end + 1)) return end + 1;
  }
  return text.length;
}

function isBeginning(text: string, at: number): boolean {
  beginning.lastIndex = at;
  return at < text.length && beginning.test(text);
}
