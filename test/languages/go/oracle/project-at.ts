import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Project } from "../../../../src/application/ports/language.ts";
import { go } from "../../../../src/infrastructure/languages/go/index.ts";
import { filesBelow, textOf } from "./real-trees.ts";

/** A folder on disk as a project. Nothing counts as ignored: a checkout holds only what is not. */
export async function projectAt(folder: string): Promise<Project> {
  const extract = await go.extractor();
  const paths = filesBelow(folder);
  const known = new Set(paths);
  return {
    paths,
    has: (path) => known.has(path),
    files: paths
      .filter((path) => path.endsWith(".go"))
      .map((path) => ({ path, facts: extract(textOf(folder, path), path) })),
    read: async (path) => (existsSync(join(folder, path)) ? textOf(folder, path) : undefined),
    isIgnored: () => false,
  };
}
