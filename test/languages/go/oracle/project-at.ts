import type { Project } from "../../../../src/application/ports/language.ts";
import { go } from "../../../../src/infrastructure/languages/go/index.ts";
import { workingTree } from "../../../../src/infrastructure/snapshots/working-tree.ts";

/** A folder on disk as a project, links followed as the tool follows them. */
export async function projectAt(folder: string): Promise<Project> {
  const extract = await go.extractor();
  const snapshot = await workingTree(folder);
  const listing = await snapshot.list();
  const texts = new Map<string, string>();
  for (const file of listing.files.filter(({ path }) => isRead(path))) {
    texts.set(file.path, Buffer.from((await snapshot.read(file)) ?? []).toString());
  }
  await snapshot.close();
  const known = new Set(listing.files.map(({ path }) => path));
  return {
    paths: [...known],
    has: (path) => known.has(path),
    files: [...texts]
      .filter(([path]) => path.endsWith(".go"))
      .map(([path, text]) => ({ path, facts: extract(text, path) })),
    read: async (path) => texts.get(path),
    isIgnored: () => false,
  };
}

/** Go files, manifests and what may tell of generators. */
function isRead(path: string): boolean {
  return /\.(?:go|mod|work|proto|ya?ml|json|txt)$|(?:^|\/)Makefile$/u.test(path);
}
