import { posix } from "node:path";
import ignore, { type Ignore } from "ignore";
import { isInside } from "./inside.ts";

/** Where the patterns come from: `.gitignore` of a folder (`.` is the top), and `.git/info/exclude`. */
export interface IgnoreSource {
  patterns(folder: string): string | undefined;
  readonly excludes?: string;
}

/**
 * Tells whether git ignores a path, by the rules of gitignore(5): the deepest `.gitignore` with a word on it decides, the
 * last matching line in it counts, and nothing below an ignored folder can come back. A folder ends in `/`.
 */
export function ignoredPaths(source: IgnoreSource): (path: string) => boolean {
  const excludes = matcher(source.excludes);
  const matcherOf = remember((folder: string) => matcher(source.patterns(folder)));

  const verdict = (path: string): boolean => {
    for (let folder = posix.dirname(path); ; folder = posix.dirname(folder)) {
      const answer = matcherOf(folder)?.test(folder === "." ? path : path.slice(folder.length + 1));
      if (answer?.ignored || answer?.unignored) return answer.ignored;
      if (folder === ".") return excludes?.ignores(path) ?? false;
    }
  };
  const isFolderIgnored = remember((folder: string): boolean => {
    if (folder === ".") return false;
    return isFolderIgnored(posix.dirname(folder)) || verdict(`${folder}/`);
  });
  return (path) => {
    const name = path.endsWith("/") ? path.slice(0, -1) : path;
    return isInside(name) && (isFolderIgnored(posix.dirname(name)) || verdict(path));
  };
}

function matcher(text: string | undefined): Ignore | undefined {
  if (!text?.trim()) return undefined;
  return ignore({ ignorecase: false }).add(text.split(/\r?\n/u).filter(isCheap));
}

/**
 * `ignore` turns a pattern into a regular expression that backtracks: each further star in one path segment multiplies
 * its time by the length of the name. Patterns that no honest file holds are left out: their files count as not ignored.
 */
function isCheap(pattern: string): boolean {
  const folders = pattern.split("**").length - 1;
  return pattern.length < 1000 && folders <= 3 && pattern.split("/").every((segment) => segment.split("*").length <= 4);
}

function remember<Value>(make: (folder: string) => Value): (folder: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (folder) => {
    const entry = known.get(folder) ?? { value: make(folder) };
    known.set(folder, entry);
    return entry.value;
  };
}
