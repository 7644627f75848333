import { matchParts, type Part } from "../../domain/patterns/parts.ts";
import { matchSegment, readSegment } from "../../domain/patterns/segment.ts";

/** What the patterns of one `.gitignore` say of a path: the last line that matches it decides; `undefined` if none does. */
export type IgnorePatterns = (names: readonly string[], isFolder: boolean) => boolean | undefined;

interface Pattern {
  readonly parts: readonly Part[];
  /** `!`: what matches is not ignored. */
  readonly negated: boolean;
  /** A slash at the end: only folders match. */
  readonly foldersOnly: boolean;
}

/** Reads a `.gitignore` by the rules of gitignore(5), but for POSIX classes. No pattern can hang the matching. */
export function readIgnorePatterns(text: string): IgnorePatterns {
  const patterns = text
    .replace(/^\uFEFF/u, "")
    .split(/\r?\n/u)
    .flatMap(readPattern)
    .reverse();
  return (names, isFolder) => {
    const found = patterns.find(({ parts, foldersOnly }) => (isFolder || !foldersOnly) && matches(parts, names));
    return found && !found.negated;
  };
}

/** A pattern without a slash is about the last name alone, which saves trying it at every depth. */
function matches(parts: readonly Part[], names: readonly string[]): boolean {
  const [first, only] = parts;
  const isPlain = parts.length === 2 && first === "globstar" && only !== undefined && only !== "globstar";
  return isPlain ? matchSegment(only, names.at(-1) ?? "") : matchParts(parts, names);
}

function readPattern(line: string): Pattern[] {
  const text = withoutTrailingSpaces(line);
  const negated = text.startsWith("!");
  const pattern = negated ? text.slice(1) : text;
  const foldersOnly = pattern.endsWith("/");
  const path = foldersOnly ? pattern.slice(0, -1) : pattern;
  if (path === "" || text.startsWith("#")) return [];
  return [{ parts: readParts(path), negated, foldersOnly }];
}

/** Spaces at the end do not count unless the first of them follows a backslash. */
function withoutTrailingSpaces(line: string): string {
  let end = line.length;
  while (end > 0 && line.charAt(end - 1) === " ") end--;
  return end < line.length && line.charAt(end - 1) === "\\" ? line.slice(0, end + 1) : line.slice(0, end);
}

/** A pattern with a slash is anchored at the folder of its file, any other matches at every depth. */
function readParts(path: string): Part[] {
  if (!path.includes("/")) return ["globstar", readSegment(path)];
  const texts = path.replace(/^\//u, "").split("/");
  const parts = texts.map((text): Part => (text === "**" ? "globstar" : readSegment(text)));
  // `a/**` is all that `a` holds, not `a` itself.
  return parts.at(-1) === "globstar" ? [...parts, readSegment("*")] : parts;
}
