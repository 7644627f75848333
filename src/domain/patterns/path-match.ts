/**
 * Go's `path.Match` for one path element: `*`, `?`, `[a-z]`, `[^a-z]` and `\x`. Goes back to the last star only, so its
 * time is at most the product of both lengths.
 */
export function matchesElement(pattern: readonly Piece[], name: string): boolean {
  const chars = [...name];
  let star: { readonly piece: number; readonly char: number } | undefined;
  let piece = 0;
  let char = 0;
  while (char < chars.length) {
    const current = pattern[piece];
    if (current === "star") {
      star = { piece, char };
      piece += 1;
    } else if (current?.(chars[char] ?? "")) {
      piece += 1;
      char += 1;
    } else if (star) {
      star = { piece: star.piece, char: star.char + 1 };
      piece = star.piece + 1;
      char = star.char;
    } else return false;
  }
  return pattern.slice(piece).every((rest) => rest === "star");
}

/** A part of a pattern: any text, or one character that a test accepts. */
export type Piece = "star" | ((char: string) => boolean);

/** Takes a pattern apart; `undefined` if Go calls it malformed. */
export function parseElement(pattern: string): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  const chars = [...pattern];
  for (let index = 0; index < chars.length; index += 1) {
    const char = chars[index];
    if (char === "*") pieces.push("star");
    else if (char === "?") pieces.push(() => true);
    else if (char === "[") {
      const found = parseClass(chars, index + 1);
      if (!found) return undefined;
      pieces.push(found.piece);
      index = found.end;
    } else {
      if (char === "\\") index += 1;
      const literal = chars[index];
      if (literal === undefined) return undefined;
      pieces.push((other) => other === literal);
    }
  }
  return pieces;
}

interface Range {
  readonly low: string;
  readonly high: string;
}

/** `[` { character | low `-` high } `]`, of which there must be one at least; `end` is the place of the `]`. */
function parseClass(chars: readonly string[], from: number): { piece: Piece; end: number } | undefined {
  const negated = chars[from] === "^";
  const ranges: Range[] = [];
  let index = negated ? from + 1 : from;
  while (ranges.length === 0 || chars[index] !== "]") {
    const low = classChar(chars, index);
    if (!low) return undefined;
    const high = chars[low.next] === "-" ? classChar(chars, low.next + 1) : low;
    if (!high) return undefined;
    ranges.push({ low: low.char, high: high.char });
    index = high.next;
  }
  return { piece: (char) => ranges.some(({ low, high }) => isBetween(char, low, high)) !== negated, end: index };
}

function classChar(chars: readonly string[], index: number): { char: string; next: number } | undefined {
  if (chars[index] === "-" || chars[index] === "]") return undefined;
  const at = chars[index] === "\\" ? index + 1 : index;
  const char = chars[at];
  return char === undefined ? undefined : { char, next: at + 1 };
}

function isBetween(char: string, low: string, high: string): boolean {
  const point = char.codePointAt(0) ?? 0;
  return point >= (low.codePointAt(0) ?? 0) && point <= (high.codePointAt(0) ?? 0);
}
