import { relative, sep } from "node:path";
import type { Listing, Snapshot } from "../../application/ports/snapshot.ts";
import type { Problem } from "../../domain/findings/problem.ts";
import type { Text } from "../../domain/findings/text.ts";
import type { SourceFile } from "../../domain/source/source-file.ts";
import { finishListing } from "./finish-listing.ts";
import { ignoredInTree } from "./ignored-in-tree.ts";
import { isInside } from "./inside.ts";
import type { Link } from "./links.ts";
import { nestedRepository, unreadable, unsafePath } from "./notes.ts";
import { linkMode, linkText, type ObjectReader, objectReader } from "./object-reader.ts";
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
  readonly name: Text;
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
    return finishListing({ ...sorted, problems: [...tree.problems, ...sorted.problems] }, isIgnored);
  };
  return {
    name: source.name,
    ...(source.revision !== "" && { id: `${source.revision}:${prefixOf(source.repository)}` }),
    list: () => (listing ??= list()),
    read: (file) => objects.read(file.blob),
    close: () => objects.close(),
  };
}

/** The checked folder as seen from the top of the work tree. */
function prefixOf({ top, folder }: Repository): string {
  return relative(top, folder).split(sep).join("/");
}

async function sortOut(entries: readonly TreeEntry[], objects: ObjectReader) {
  const files: SourceFile[] = [];
  const links: Link[] = [];
  const problems: Problem[] = [];
  for (const { path, mode, blob } of entries) {
    if (!isInside(path)) problems.push(unsafePath(path));
    else if (mode === "160000") problems.push(nestedRepository(path));
    else if (mode !== linkMode) files.push({ path, blob });
    else {
      const text = await linkText(objects, blob);
      if (text === undefined) problems.push(unreadable(path, linkMissing));
      else links.push({ path, text });
    }
  }
  return { files, links, problems };
}

const linkMissing: Text = { en: "the object of this link is missing", "zh-CN": "缺少此链接的对象" };
