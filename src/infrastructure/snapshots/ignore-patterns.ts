import { matchParts, type Part } from "../../domain/patterns/parts.ts";
import { readSegment } from "../../domain/patterns/segment.ts";

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
    const found = patterns.find(({ parts, foldersOnly }) => (isFolder || !foldersOnly) && matchParts(parts, names));
    return found && !found.negated;
  };
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
