import { posix } from "node:path";
import type { Listing, Snapshot } from "../../application/ports/snapshot.ts";
import type { Problem } from "../../domain/findings/problem.ts";
import type { SourceFile } from "../../domain/source/source-file.ts";
import { finishListing } from "./finish-listing.ts";
import { prefixOf } from "./ignored-on-disk.ts";
import { ignoredPaths } from "./ignored-paths.ts";
import { isInside } from "./inside.ts";
import { linkNote, nestedRepository, unsafePath } from "./notes.ts";
import { type ObjectReader, objectReader } from "./object-reader.ts";
import type { Repository } from "./repository.ts";

/** A path in a tree that exists as git objects. */
export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly blob: string;
}

/** A tree as git gives it, with the names that are no text. */
export interface Tree {
  readonly entries: readonly TreeEntry[];
  readonly problems: readonly Problem[];
}

/** A snapshot of a tree whose content is read from the object store. */
export function objectSnapshot(name: string, repository: Repository, readTree: () => Promise<Tree>): Snapshot {
  const objects = objectReader(repository);
  let listing: Promise<Listing> | undefined;
  const list = async (): Promise<Listing> => {
    const tree = await readTree();
    const sorted = await sortOut(tree.entries, objects);
    const isIgnored = await ignoredInTree(repository, tree.entries, objects);
    return finishListing({ files: sorted.files, problems: [...tree.problems, ...sorted.problems] }, isIgnored);
  };
  return {
    name,
    list: () => (listing ??= list()),
    read: (file) => objects.read(file.blob),
    close: () => objects.close(),
  };
}

async function sortOut(entries: readonly TreeEntry[], objects: ObjectReader) {
  const files: SourceFile[] = [];
  const problems: Problem[] = [];
  for (const { path, mode, blob } of entries) {
    if (!isInside(path)) problems.push(unsafePath(path));
    else if (mode === "160000") problems.push(nestedRepository(path));
    else if (mode !== "120000") files.push({ path, blob });
    else {
      const target = await objects.read(blob);
      const note = target && linkNote(path, Buffer.from(target).toString("utf8"));
      if (note) problems.push(note);
    }
  }
  return { files, problems };
}

async function ignoredInTree(repository: Repository, entries: readonly TreeEntry[], objects: ObjectReader) {
  const prefix = prefixOf(repository.top, repository.folder);
  const texts = new Map<string, string>();
  for (const { path, blob } of entries) {
    if (posix.basename(path) !== ".gitignore") continue;
    const bytes = await objects.read(blob);
    if (bytes) texts.set(posix.dirname(prefix + path), Buffer.from(bytes).toString("utf8"));
  }
  const isIgnored = ignoredPaths({ patterns: (folder) => texts.get(folder) });
  return (path: string) => isIgnored(prefix + path);
}
