import { lstatSync, readlinkSync, type Stats } from "node:fs";
import { join, posix } from "node:path";
import type { Problem } from "../../domain/findings/problem.ts";
import { isInside } from "./inside.ts";
import { linkNote, unreadable, unsafePath } from "./notes.ts";
import { reasonOf } from "./regular-file.ts";

/** What stands at a path: a file, something to tell the user about, or nothing that counts. */
export interface Sight {
  readonly stats?: Stats;
  readonly problem?: Problem;
}

const nothing: Sight = {};

/** Looks at paths below a root without ever following a link, neither at the path nor on the way to it. */
export function lookBelow(root: string): (path: string) => Sight {
  const isReal = realFolders(root);
  return (path) => {
    if (!isInside(path)) return { problem: unsafePath(path) };
    try {
      if (!isReal(posix.dirname(path))) return nothing;
      const stats = lstatSync(join(root, path), { throwIfNoEntry: false });
      return stats ? judge(root, path, stats) : nothing;
    } catch (error) {
      return { problem: unreadable(path, reasonOf(error)) };
    }
  };
}

function judge(root: string, path: string, stats: Stats): Sight {
  if (stats.isFile()) return { stats };
  // A folder where the index has a file: that file is gone, and what is in the folder is listed on its own.
  if (stats.isDirectory()) return nothing;
  if (!stats.isSymbolicLink()) return { problem: unreadable(path, "it is not a regular file") };
  const problem = linkNote(path, readlinkSync(join(root, path)));
  return problem ? { problem } : nothing;
}

function realFolders(root: string): (folder: string) => boolean {
  const known = new Map<string, boolean>([[".", true]]);
  const isReal = (folder: string): boolean => {
    const answer = known.get(folder);
    if (answer !== undefined) return answer;
    const stats = isReal(posix.dirname(folder)) && lstatSync(join(root, folder), { throwIfNoEntry: false });
    const real = stats ? stats.isDirectory() : false;
    known.set(folder, real);
    return real;
  };
  return isReal;
}
