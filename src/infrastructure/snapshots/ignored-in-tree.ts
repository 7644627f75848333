import { posix } from "node:path";
import { askGit } from "./git.ts";
import { excludesOf } from "./ignored-on-disk.ts";
import { ignoredPaths } from "./ignored-paths.ts";
import type { ObjectReader } from "./object-reader.ts";
import type { ObjectTree, TreeEntry } from "./object-snapshot.ts";
import { prefixOf } from "./prefix.ts";

/** What git would ignore if this tree were checked out, from the `.gitignore` files in it and above the checked folder. */
export async function ignoredInTree(tree: ObjectTree, entries: readonly TreeEntry[], objects: ObjectReader) {
  const { repository } = tree;
  const prefix = prefixOf(repository.top, repository.folder);
  const below = entries.filter(({ path }) => posix.basename(path) === ".gitignore");
  const blobs = new Map(below.map(({ path, blob }) => [posix.dirname(prefix + path), blob]));
  for (const folder of foldersAbove(prefix)) {
    const blob = await blobAt(tree, posix.join(folder, ".gitignore"));
    if (blob) blobs.set(folder, blob);
  }

  const texts = new Map<string, string>();
  const reading = [...blobs].map(async ([folder, blob]) => {
    const bytes = await objects.read(blob);
    if (bytes) texts.set(folder, Buffer.from(bytes).toString("utf8"));
  });
  await Promise.all(reading);
  const isIgnored = ignoredPaths({ patterns: (folder) => texts.get(folder), ...excludesOf(repository) });
  return (path: string) => isIgnored(prefix + path);
}

/** `a/b/` → `.`, `a`. */
function foldersAbove(prefix: string): string[] {
  const parts = prefix.split("/").slice(0, -1);
  return parts.map((_, count) => parts.slice(0, count).join("/") || ".");
}

async function blobAt({ repository, revision }: ObjectTree, path: string): Promise<string | undefined> {
  const question = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}:${path}`];
  const result = await askGit(repository, question);
  return result?.code === 0 ? result.output.toString().trim() : undefined;
}
