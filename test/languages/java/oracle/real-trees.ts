import { readdirSync, readFileSync } from "node:fs";
import { basename, delimiter, join, relative, sep } from "node:path";

/** Checkouts of real repositories to compare with, from the environment variable ARCH_LINT_REAL. */
export const realTrees = (process.env.ARCH_LINT_REAL ?? "").split(delimiter).filter(Boolean);

/** All files below a folder, as relative paths with `/`, sorted; without what git and build tools keep there. */
export function filesBelow(folder: string): readonly string[] {
  const found: string[] = [];
  const visit = (current: string) => {
    for (const entry of readdirSync(current, { withFileTypes: true })) {
      const path = join(current, entry.name);
      if (entry.isDirectory() && !/^(?:\.git|target|build|node_modules)$/u.test(entry.name)) visit(path);
      if (entry.isFile()) found.push(relative(folder, path).replaceAll(sep, "/"));
    }
  };
  visit(folder);
  return found.sort();
}

/** The text of a file as UTF-8. */
export function textOf(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

/** A short name for test titles. */
export function nameOf(folder: string): string {
  return basename(folder);
}
