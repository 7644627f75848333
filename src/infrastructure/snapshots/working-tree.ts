import { join } from "node:path";
import type { Listing, Snapshot } from "../../application/ports/snapshot.ts";
import { checkFolder } from "./check-folder.ts";
import { listFolder } from "./list-folder.ts";
import { listWorkTree } from "./list-work-tree.ts";
import { objectReader } from "./object-reader.ts";
import { readRegularFile } from "./regular-file.ts";
import { findRepository } from "./repository.ts";

/**
 * The files as they lie on disk: in a git repository those that git tracks or would track, elsewhere those that a walk
 * finds which honours `.gitignore`.
 */
export async function workingTree(folder: string): Promise<Snapshot> {
  const root = checkFolder(folder);
  const repository = await findRepository(root);
  const objects = repository && objectReader(repository);
  let sparse: ReadonlySet<string> = new Set();
  let listing: Promise<Listing> | undefined;

  const list = async (): Promise<Listing> => {
    if (!repository || !objects) return listFolder(root);
    const found = await listWorkTree(repository, objects);
    sparse = found.sparse;
    return found.listing;
  };
  return {
    name: { en: "working tree", "zh-CN": "工作区" },
    folder: root,
    list: () => (listing ??= list()),
    async read(file) {
      const path = file.realPath ?? file.path;
      if (sparse.has(path)) return objects?.read(file.blob);
      const content = readRegularFile(join(root, path));
      return "bytes" in content ? content.bytes : undefined;
    },
    close: async () => objects?.close(),
  };
}
