/** An entry of a folder. */
export interface InstalledEntry {
  readonly name: string;
  readonly kind: "folder" | "link" | "file";
}

/**
 * Sees what package managers have put into a working tree: no snapshot holds it, as git ignores it. At once and not by
 * promises, because there are thousands of small files. Nothing outside of the root is ever seen, whatever links say.
 */
export interface InstalledFiles {
  /** What is in a folder, links not entered; `undefined` if there is no such folder. */
  list(folder: string): readonly InstalledEntry[] | undefined;
  /** The text of a small file. */
  read(path: string): string | undefined;
  /** The path below the root that a link leads to; `undefined` if it leads out of it or nowhere. */
  follow(path: string): string | undefined;
}
