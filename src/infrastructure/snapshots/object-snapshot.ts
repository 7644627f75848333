import type { Listing, Snapshot } from "../../application/ports/snapshot.ts";
import type { Problem } from "../../domain/findings/problem.ts";
import type { SourceFile } from "../../domain/source/source-file.ts";
import { finishListing } from "./finish-listing.ts";
import { ignoredInTree } from "./ignored-in-tree.ts";
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

/** Where a tree is found. */
export interface ObjectTree {
  /** For people. */
  readonly name: string;
  readonly repository: Repository;
  /** The commit id, or nothing for the index: what stands before the colon in git's `<revision>:<path>`. */
  readonly revision: string;
  read(): Promise<Tree>;
}

/** A snapshot of a tree whose content is read from the object store. */
export function objectSnapshot(source: ObjectTree): Snapshot {
  const objects = objectReader(source.repository);
  let listing: Promise<Listing> | undefined;
  const list = async (): Promise<Listing> => {
    const tree = await source.read();
    const sorted = await sortOut(tree.entries, objects);
    const isIgnored = await ignoredInTree(source, tree.entries, objects);
    return finishListing({ files: sorted.files, problems: [...tree.problems, ...sorted.problems] }, isIgnored);
  };
  return {
    name: source.name,
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
