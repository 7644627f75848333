import { type Folder, folderTree } from "../domain/architecture/folder-tree.ts";

/** A cut through the tree of folders. */
export interface FolderCut {
  /** The folder that a file is drawn in: the nearest one shown. */
  folderOf(path: string): string;
  /** True for a folder that stands only for what is not shown on its own. */
  isRest(folder: string): boolean;
}

/** Opens the largest folder again and again, as long as no more than `most` are shown. */
export function cutFolders(paths: readonly string[], most: number): FolderCut {
  const root = folderTree(paths);
  const shown = new Map([[root.path, root]]);
  const closed = new Set([root]);
  // Below half the size of an average box nobody misses what a folder holds.
  const least = root.size / (2 * most);
  for (let next = largest(closed, least); next; next = largest(closed, least)) {
    closed.delete(next);
    if (shown.size + growth(next) <= most) open(next, shown, closed);
  }
  openPartly(root, shown, most);
  const names = [...shown.keys()];
  return {
    folderOf: (path) => nearestShown(path, shown),
    isRest: (folder) => names.some((name) => name !== folder && (folder === "." || name.startsWith(`${folder}/`))),
  };
}

function largest(folders: ReadonlySet<Folder>, least: number): Folder | undefined {
  return [...folders].filter((folder) => folder.size >= least && fork(folder).folders.length > 0).sort(bySize)[0];
}

function bySize(a: Folder, b: Folder): number {
  return b.size - a.size || (a.path < b.path ? -1 : 1);
}

/** Where a folder really branches: below `a/src` if next to nothing stands beside it. */
function fork(folder: Folder): Folder {
  const main = folder.folders.find(({ size }) => size >= 0.9 * folder.size);
  return main && main.folders.length > 0 ? fork(main) : folder;
}

/** How many more are shown once a folder is open; it stays itself for what stands beside its parts. */
function growth(folder: Folder): number {
  return fork(folder).folders.length + (hasRest(folder) ? 1 : 0) - 1;
}

function hasRest(folder: Folder): boolean {
  return fork(folder).folders.reduce((sum, { size }) => sum + size, 0) < folder.size;
}

function open(folder: Folder, shown: Map<string, Folder>, closed: Set<Folder>): void {
  if (!hasRest(folder)) shown.delete(folder.path);
  for (const child of fork(folder).folders) {
    shown.set(child.path, child);
    closed.add(child);
  }
}

/** A folder that holds most of everything and has too many parts: its largest ones, and itself for the rest. */
function openPartly(root: Folder, shown: Map<string, Folder>, most: number): void {
  const wide = [...shown.values()].find((folder) => folder.size * 2 > root.size && isClosed(folder, shown));
  if (!wide) return;
  for (const folder of fork(wide)
    .folders.toSorted(bySize)
    .slice(0, most - shown.size))
    shown.set(folder.path, folder);
}

function isClosed(folder: Folder, shown: ReadonlyMap<string, Folder>): boolean {
  const { folders } = fork(folder);
  return folders.length > 0 && !folders.some(({ path }) => shown.has(path));
}

function nearestShown(path: string, shown: ReadonlyMap<string, Folder>): string {
  const names = path.split("/").slice(0, -1);
  for (; names.length > 0; names.pop()) if (shown.has(names.join("/"))) return names.join("/");
  return ".";
}
