/** More alternatives than any honest pattern needs; beyond that a pattern is refused. */
export const maxAlternatives = 256;

/** Expands `{a,b}`, also nested. Throws a `RangeError` beyond `maxAlternatives`. Unbalanced braces are literal. */
export function expandBraces(pattern: string): readonly string[] {
  const open = findGroup(pattern);
  if (!open) return [pattern];
  const head = pattern.slice(0, open.start);
  const tails = expandBraces(pattern.slice(open.end + 1));
  const bodies = open.parts.flatMap((part) => expandBraces(part));
  if (bodies.length * tails.length > maxAlternatives) throw new RangeError(`more than ${maxAlternatives} alternatives`);
  return bodies.flatMap((body) => tails.map((tail) => head + body + tail));
}

interface Group {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly string[];
}

/** The first balanced group that holds a comma. */
function findGroup(pattern: string): Group | undefined {
  for (let start = pattern.indexOf("{"); start >= 0; start = pattern.indexOf("{", start + 1)) {
    const group = readGroup(pattern, start);
    if (group && group.parts.length > 1) return group;
  }
  return undefined;
}

function readGroup(pattern: string, start: number): Group | undefined {
  const parts: string[] = [];
  let depth = 0;
  let from = start + 1;
  for (let at = start; at < pattern.length; at++) {
    const char = pattern.charAt(at);
    if (char === "{") depth++;
    if (char === "}") depth--;
    if ((char === "," && depth === 1) || depth === 0) {
      parts.push(pattern.slice(from, at));
      from = at + 1;
    }
    if (depth === 0) return { start, end: at, parts };
  }
  return undefined;
}
