/** Reading on in a shell's text without understanding it: where quotes and substitutions end. Each takes one pass. */

/** Where a stretch in single quotes ends that begins at `at`. */
export function singleQuoteEnd(text: string, at: number): number {
  const end = text.indexOf("'", at + 1);
  return end < 0 ? text.length : end + 1;
}

/** Where an expression of GitHub Actions ends, `${{ … }}`: the runner puts its value in before any shell reads it. */
export function expressionEnd(text: string, at: number): number {
  const end = text.indexOf("}}", at);
  return end < 0 ? text.length : end + 2;
}

/** What closes what is open. */
const closers: ReadonlyMap<string, string> = new Map([
  ["$(", ")"],
  ["<(", ")"],
  [">(", ")"],
  ["${", "}"],
  ["(", ")"],
  ['"', '"'],
  ["`", "`"],
]);

/**
 * Where a substitution or a double-quoted stretch ends that begins at `at` with one of `$(`, `${`, `"`, `` ` ``, `<(`. What
 * is never closed ends with the text. A stack instead of recursion: no depth is too much.
 */
export function nestedEnd(text: string, start: number): number {
  const open: string[] = [];
  let at = start;
  while (at < text.length) {
    const char = text.charAt(at);
    const top = open.at(-1);
    if (char === "\\") at += 2;
    else if (text.startsWith("${{", at)) at = expressionEnd(text, at);
    else if (char === "'" && top !== '"' && top !== "}") at = singleQuoteEnd(text, at);
    else if (char === top) {
      open.pop();
      at++;
    } else at += enter(open, text, at);
    if (open.length === 0) return Math.min(at, text.length);
  }
  return text.length;
}

/** Notes what opens at a place and gives its length. In double quotes and in `${…}` brackets are plain characters. */
function enter(open: string[], text: string, at: number): number {
  const pair = text.slice(at, at + 2);
  const opener = closers.has(pair) ? pair : text.charAt(at);
  const closer = closers.get(opener);
  const isBracket = opener.startsWith("(") || opener.startsWith("<") || opener.startsWith(">");
  const isPlain = open.at(-1) === '"' || open.at(-1) === "}";
  if (closer === undefined || (isBracket && isPlain)) return 1;
  open.push(closer);
  return opener.length;
}
