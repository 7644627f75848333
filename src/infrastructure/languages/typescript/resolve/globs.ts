/** A compiled glob over paths: `*` and `?` within one segment, `**` over any number of them, `{a,b}` alternatives. */
export type Glob = (path: string) => boolean;

/** Alternatives of one pattern at most; a hostile one could name millions. */
const mostAlternatives = 256;

/** Compiles a pattern. Matching takes time in proportion to pattern times path, whatever the pattern. */
export function glob(pattern: string): Glob {
  const alternatives = expand(pattern).map((one) => one.split("/").filter((part) => part !== "" && part !== "."));
  return (path) => {
    const parts = path.split("/");
    return alternatives.some((alternative) => matches(parts, alternative, { isStar: (part) => part === "**", fits }));
  };
}

/** The folder before the first wildcard of a pattern. */
export function fixedFolder(pattern: string): string {
  const fixed = pattern.slice(0, /[*?{[(!]|$/u.exec(pattern)?.index);
  return fixed.slice(0, Math.max(0, fixed.lastIndexOf("/")));
}

interface Wildcard<Part> {
  isStar(part: Part): boolean;
  fits(part: Part, pattern: Part): boolean;
}

/** The classic greedy match: on a mismatch the last star takes one more. */
function matches<Part>(parts: readonly Part[], pattern: readonly Part[], { isStar, fits }: Wildcard<Part>): boolean {
  let at = 0;
  let place = 0;
  let star = -1;
  let retry = 0;
  while (at < parts.length) {
    const part = parts[at];
    const wanted = pattern[place];
    if (wanted !== undefined && isStar(wanted)) {
      star = place++;
      retry = at;
    } else if (part !== undefined && wanted !== undefined && fits(part, wanted)) {
      at += 1;
      place += 1;
    } else if (star !== -1) {
      place = star + 1;
      at = ++retry;
    } else return false;
  }
  return pattern.slice(place).every(isStar);
}

function fits(part: string, pattern: string): boolean {
  if (part === pattern) return true;
  if (!pattern.includes("*") && !pattern.includes("?")) return false;
  return matches([...part], [...pattern], {
    isStar: (sign) => sign === "*",
    fits: (sign, wanted) => wanted === "?" || sign === wanted,
  });
}

function expand(pattern: string): readonly string[] {
  let open: readonly string[] = [pattern];
  for (let round = 0; round < 16; round += 1) {
    const next = open.flatMap(expandOnce).slice(0, mostAlternatives);
    if (next.length === open.length && next.every((one, index) => one === open[index])) return open;
    open = next;
  }
  return open;
}

/** Replaces the first innermost braces. */
function expandOnce(pattern: string): readonly string[] {
  const end = pattern.indexOf("}");
  const start = pattern.lastIndexOf("{", end);
  if (start === -1 || end === -1) return [pattern];
  const [before, after] = [pattern.slice(0, start), pattern.slice(end + 1)];
  return pattern
    .slice(start + 1, end)
    .split(",")
    .map((choice) => before + choice + after);
}
