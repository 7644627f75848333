import { remember } from "../../domain/source/remember.ts";
import { posix } from "node:path";
import { type IgnorePatterns, readIgnorePatterns } from "./ignore-patterns.ts";
import { isInside } from "./inside.ts";

/** Where the patterns come from: `.gitignore` of a folder (`.` is the top), `.git/info/exclude`, the user's own file. */
export interface IgnoreSource {
  patterns(folder: string): string | undefined;
  readonly excludes?: string;
  readonly personal?: string;
}

/**
 * Tells whether git ignores a path: the deepest `.gitignore` with a word on it decides, and nothing below an ignored
 * folder can come back. A folder ends in `/`. Letters count as they are, whatever the file system thinks of case.
 */
export function ignoredPaths(source: IgnoreSource): (path: string) => boolean {
  const excludes = readIgnorePatterns(source.excludes ?? "");
  const personal = readIgnorePatterns(source.personal ?? "");
  const patternsOf = remember((folder: string) => patternsIn(source.patterns(folder)));

  const verdict = (path: string, isFolder: boolean): boolean => {
    const names = path.split("/");
    for (let depth = names.length - 1; depth >= 0; depth--) {
      const answer = patternsOf(names.slice(0, depth).join("/") || ".")?.(names.slice(depth), isFolder);
      if (answer !== undefined) return answer;
    }
    return excludes(names, isFolder) ?? personal(names, isFolder) ?? false;
  };
  const isFolderIgnored = remember((folder: string): boolean => {
    if (folder === ".") return false;
    return isFolderIgnored(posix.dirname(folder)) || verdict(folder, true);
  });
  return (path) => {
    const isFolder = path.endsWith("/");
    const name = isFolder ? path.slice(0, -1) : path;
    if (name.length > longestPath || !isInside(name)) return false;
    return isFolder ? isFolderIgnored(name) : isFolderIgnored(posix.dirname(name)) || verdict(name, false);
  };
}

/** No file system holds a longer one (PATH_MAX of Linux): only an import can ask for it, and folder by folder it has no end. */
const longestPath = 4096;

function patternsIn(text: string | undefined): IgnorePatterns | undefined {
  return text === undefined ? undefined : readIgnorePatterns(text);
}
