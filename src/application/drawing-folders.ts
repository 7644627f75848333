import { type Folder, folderTree } from "../domain/architecture/folder-tree.ts";

/** A cut through the tree of folders. */
export interface FolderCut {
  /** The folder that a file is drawn in: the nearest one shown. */
  folderOf(path: string): string;
  /** Folders of which only the largest sub-folders are shown on their own. */
  readonly partly: ReadonlySet<string>;
}

/** Opens the largest folder again and again, as long as no more than `most` are shown. */
export function cutFolders(paths: readonly string[], most: number): FolderCut {
  const root = folderTree(paths);
  const shown = new Map<string, Folder>([[root.path, root]]);
  const closed = new Map(shown);
  for (let next = largest(closed); next; next = largest(closed)) {
    closed.delete(next.path);
    if (shown.size + growth(next) > most) continue;
    if (next.files.length === 0) shown.delete(next.path);
    for (const folder of next.folders) show(folder, shown, closed);
  }
  const partly = openPartly(root, shown, most);
  return { partly, folderOf: (path) => nearestShown(path, shown) };
}

function largest(folders: ReadonlyMap<string, Folder>): Folder | undefined {
  let found: Folder | undefined;
  for (const folder of folders.values()) {
    if (folder.folders.length > 0 && (!found || bySize(folder, found) < 0)) found = folder;
  }
  return found;
}

function bySize(a: Folder, b: Folder): number {
  return b.size - a.size || (a.path < b.path ? -1 : 1);
}

/** How many more are shown once a folder is open; it stays itself if it holds files of its own. */
function growth({ folders, files }: Folder): number {
  return folders.length - (files.length > 0 ? 0 : 1);
}

function show(folder: Folder, ...maps: readonly Map<string, Folder>[]): void {
  for (const map of maps) map.set(folder.path, folder);
}

/** A folder that holds most of everything and has too many sub-folders: its largest ones, and itself for the rest. */
function openPartly(root: Folder, shown: Map<string, Folder>, most: number): ReadonlySet<string> {
  const wide = [...shown.values()].find((folder) => folder.size * 2 > root.size && isClosed(folder, shown));
  if (!wide) return new Set();
  for (const folder of wide.folders.toSorted(bySize).slice(0, most - shown.size)) show(folder, shown);
  return new Set([wide.path]);
}

function isClosed({ folders }: Folder, shown: ReadonlyMap<string, Folder>): boolean {
  return folders.length > 0 && !folders.some(({ path }) => shown.has(path));
}

function nearestShown(path: string, shown: ReadonlyMap<string, Folder>): string {
  const names = path.split("/").slice(0, -1);
  for (; names.length > 0; names.pop()) if (shown.has(names.join("/"))) return names.join("/");
  return ".";
}
