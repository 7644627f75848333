/** A folder of the project with the source files below it. */
export interface Folder {
  readonly path: string;
  readonly name: string;
  /** Sub-folders that hold source files, sorted by name. */
  readonly folders: readonly Folder[];
  /** Names of the source files directly in it. */
  readonly files: readonly string[];
  /** Source files in it and below. */
  readonly size: number;
}

interface Draft {
  readonly folders: Map<string, Draft>;
  readonly files: string[];
}

/** Builds the tree of folders; the root has the path `.`. */
export function folderTree(paths: readonly string[]): Folder {
  const root: Draft = { folders: new Map(), files: [] };
  for (const path of paths) {
    const names = path.split("/");
    const file = names.pop() ?? "";
    names.reduce(enter, root).files.push(file);
  }
  return finish(root, "", ".");
}

function enter(draft: Draft, name: string): Draft {
  const known = draft.folders.get(name);
  if (known) return known;
  const made: Draft = { folders: new Map(), files: [] };
  draft.folders.set(name, made);
  return made;
}

function finish(draft: Draft, path: string, name: string): Folder {
  const names = [...draft.folders.keys()].sort();
  const folders = names.map((child) => finish(enter(draft, child), path ? `${path}/${child}` : child, child));
  const size = folders.reduce((sum, folder) => sum + folder.size, draft.files.length);
  return { path: path || ".", name, folders, files: draft.files, size };
}
