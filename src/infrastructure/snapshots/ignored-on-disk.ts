import { join } from "node:path";
import { type IgnoreSource, ignoredPaths } from "./ignored-paths.ts";
import { prefixOf } from "./prefix.ts";
import { readRegularFile } from "./regular-file.ts";
import type { Repository } from "./repository.ts";

/** What git ignores in a work tree, from the `.gitignore` files on disk; those above the checked folder count too. */
export function ignoredOnDisk(repository: Repository): (path: string) => boolean {
  const { top, folder } = repository;
  const isIgnored = ignoredPaths({ patterns: patternsBelow(top), ...excludesOf(repository) });
  const prefix = prefixOf(top, folder);
  return (path) => isIgnored(prefix + path);
}

/** The patterns that a clone keeps for itself, in `.git/info/exclude`. */
export function excludesOf({ excludeFile }: Repository): Pick<IgnoreSource, "excludes"> {
  const excludes = textOf(excludeFile);
  return excludes === undefined ? {} : { excludes };
}

/** Gives the text of the `.gitignore` of a folder below the top. */
export function patternsBelow(top: string): (folder: string) => string | undefined {
  return (folder) => textOf(join(top, folder, ".gitignore"));
}

function textOf(path: string): string | undefined {
  const content = readRegularFile(path);
  return "bytes" in content ? Buffer.from(content.bytes).toString("utf8") : undefined;
}
