import { type Glob, glob } from "../patterns/glob.ts";

/**
 * Says whether a folder is a workspace of a root, by the root's globs: `packages/*`, `apps/**`, `!packages/old`. Unlike
 * elsewhere, a plain name means that folder alone and nothing below it.
 */
export function workspaceMatcher(root: string, patterns: readonly string[]): (folder: string) => boolean {
  const wanted = patterns.filter((pattern) => !pattern.startsWith("!")).flatMap(compiled);
  const unwanted = patterns
    .filter((pattern) => pattern.startsWith("!"))
    .flatMap((pattern) => compiled(pattern.slice(1)));
  const prefix = root === "" ? "" : `${root}/`;
  return (folder) => {
    if (folder === root || !folder.startsWith(prefix)) return false;
    const inner = folder.slice(prefix.length);
    return wanted.some((one) => names(one, inner)) && !unwanted.some((one) => names(one, inner));
  };
}

function names(one: Glob, folder: string): boolean {
  return one.folderOf(folder) === folder || (one.pattern.includes("**") && one.matches(folder));
}

/** A pattern that means too many alternatives names nothing. */
function compiled(pattern: string): readonly Glob[] {
  try {
    return [glob(pattern.replace(/\/+$/u, ""))];
  } catch {
    return [];
  }
}
