import { join, relative, sep } from "node:path";
import { ignoredPaths } from "./ignored-paths.ts";
import { readRegularFile } from "./regular-file.ts";
import type { Repository } from "./repository.ts";

/** What git ignores in a work tree, from the `.gitignore` files on disk; those above the checked folder count too. */
export function ignoredOnDisk({ top, folder, excludeFile }: Repository): (path: string) => boolean {
  const excludes = textOf(excludeFile);
  const isIgnored = ignoredPaths({ patterns: patternsBelow(top), ...(excludes !== undefined && { excludes }) });
  const prefix = prefixOf(top, folder);
  return (path) => isIgnored(prefix + path);
}

/** Gives the text of the `.gitignore` of a folder below the top. */
export function patternsBelow(top: string): (folder: string) => string | undefined {
  return (folder) => textOf(join(top, folder, ".gitignore"));
}

/** The way from the top of the repository to the checked folder, ending in `/` unless they are the same. */
export function prefixOf(top: string, folder: string): string {
  const way = relative(top, folder).split(sep).join("/");
  return way === "" ? "" : `${way}/`;
}

function textOf(path: string): string | undefined {
  const content = readRegularFile(path);
  return "bytes" in content ? Buffer.from(content.bytes).toString("utf8") : undefined;
}
