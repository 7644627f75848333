import { lstatSync, readlinkSync, type Stats } from "node:fs";
import { sep } from "node:path";
import type { Problem } from "../../domain/findings/problem.ts";
import { isInside } from "./inside.ts";
import { unreadable, unsafePath } from "./notes.ts";
import { noRegularFile, reasonOf } from "./regular-file.ts";

/** What stands at a path: a file, a link, something to tell the user about, or nothing that counts. */
export interface Sight {
  readonly stats?: Stats;
  /** What is written in a symbolic link. */
  readonly link?: string;
  readonly problem?: Problem;
}

const nothing: Sight = {};

/** Looks at paths below a root without ever following a link, neither at the path nor on the way to it. */
export function lookBelow(root: string): (path: string) => Sight {
  // Plain concatenation: this runs for each file of the tree, and `join` would normalise what is normal.
  const base = root.endsWith(sep) ? root : root + sep;
  const isReal = realFolders(base);
  return (path) => {
    if (!isInside(path)) return { problem: unsafePath(path) };
    try {
      if (!isReal(folderOf(path))) return nothing;
      const stats = lstatSync(base + path, { throwIfNoEntry: false });
      return stats ? judge(base, path, stats) : nothing;
    } catch (error) {
      return { problem: unreadable(path, reasonOf(error)) };
    }
  };
}

function judge(base: string, path: string, stats: Stats): Sight {
  if (stats.isFile()) return { stats };
  // A folder where the index has a file: that file is gone, and what is in the folder is listed on its own.
  if (stats.isDirectory()) return nothing;
  if (!stats.isSymbolicLink()) return { problem: unreadable(path, noRegularFile) };
  return {
    link: readlinkSync(base + path)
      .split(sep)
      .join("/"),
  };
}

function realFolders(base: string): (folder: string) => boolean {
  const known = new Map<string, boolean>([["", true]]);
  const isReal = (folder: string): boolean => {
    const answer = known.get(folder);
    if (answer !== undefined) return answer;
    const stats = isReal(folderOf(folder)) && lstatSync(base + folder, { throwIfNoEntry: false });
    const real = stats ? stats.isDirectory() : false;
    known.set(folder, real);
    return real;
  };
  return isReal;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
