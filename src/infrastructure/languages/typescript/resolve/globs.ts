/** A compiled glob over paths: `*` and `?` within one segment, `**` over any number of them, `{a,b}` alternatives. */
export type Glob = (path: string) => boolean;

/** Alternatives of one pattern at most; a hostile one could name millions. */
const mostAlternatives = 256;

/** Compiles a pattern. Matching takes time in proportion to pattern times path, whatever the pattern. */
export function glob(pattern: string): Glob {
  const alternatives = expand(pattern).map((one) =>
    one.split("/").flatMap((part) => (part === "" || part === "." ? [] : segment(part))),
  );
  return (path) => {
    const parts = path.split("/");
    return alternatives.some((alternative) => matches(parts, alternative, { isStar: isGlobstar, fits }));
  };
}

/** The folder before the first wildcard of a pattern. */
export function fixedFolder(pattern: string): string {
  const fixed = pattern.slice(0, /[*?{[(!]|$/u.exec(pattern)?.index);
  return fixed.slice(0, Math.max(0, fixed.lastIndexOf("/")));
}

/** A part of a pattern, with its signs if there are wildcards among them. */
interface Segment {
  readonly text: string;
  readonly signs?: readonly string[];
}

function segment(text: string): Segment {
  return text.includes("*") || text.includes("?") ? { text, signs: [...text] } : { text };
}

const isGlobstar = ({ text }: Segment): boolean => text === "**";

interface Wildcard<Part, Pattern> {
  isStar(pattern: Pattern): boolean;
  fits(part: Part, pattern: Pattern): boolean;
}

/** The classic greedy match: on a mismatch the last star takes one more. */
function matches<Part, Pattern>(
  parts: readonly Part[],
  pattern: readonly Pattern[],
  { isStar, fits }: Wildcard<Part, Pattern>,
): boolean {
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
  while (place < pattern.length) {
    const left = pattern[place++];
    if (left !== undefined && !isStar(left)) return false;
  }
  return true;
}

function fits(part: string, { text, signs }: Segment): boolean {
  if (part === text) return true;
  if (!signs) return false;
  return matches([...part], signs, {
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
