import { type Dirent, lstatSync, readdirSync, realpathSync } from "node:fs";
import { sep } from "node:path";
import type { InstalledEntry, InstalledFiles } from "../../application/ports/installed.ts";
import { readRegularFile } from "../snapshots/regular-file.ts";

/** Larger ones are no package.json of this world. */
const longest = 1024 * 1024;

/** The installed files below a root. Paths that a link takes elsewhere are as if they were not there. */
export function installedOnDisk(root: string): InstalledFiles {
  const top = realOf(root);
  if (top === undefined) return { list: () => undefined, read: () => undefined, follow: () => undefined };
  const base = top.endsWith(sep) ? top : top + sep;
  const isReal = realFolders(base);
  return {
    list: (folder) => (isReal(folder) ? attempt(() => entriesIn(base + folder)) : undefined),
    read: (path) => (isReal(folderOf(path)) ? textOf(base + path) : undefined),
    follow(path) {
      const real = realOf(base + path);
      return real?.startsWith(base) ? real.slice(base.length).split(sep).join("/") : undefined;
    },
  };
}

/** Says whether a path below the base is a folder that no link leads to, at any step. Each folder is looked at once. */
function realFolders(base: string): (folder: string) => boolean {
  const known = new Map([["", true]]);
  const isReal = (folder: string): boolean => {
    const answer = known.get(folder);
    if (answer !== undefined) return answer;
    const isPart = !/(?:^|\/)\.{0,2}(?:\/|$)/u.test(folder) && isReal(folderOf(folder));
    const real = isPart && (attempt(() => lstatSync(base + folder, { throwIfNoEntry: false }))?.isDirectory() ?? false);
    known.set(folder, real);
    return real;
  };
  return isReal;
}

function entriesIn(folder: string): readonly InstalledEntry[] {
  return readdirSync(folder, { withFileTypes: true }).map(entryOf);
}

function entryOf(entry: Dirent): InstalledEntry {
  const { name } = entry;
  if (entry.isSymbolicLink()) return { name, kind: "link" };
  return { name, kind: entry.isDirectory() ? "folder" : "file" };
}

const decoder = new TextDecoder();

function textOf(path: string): string | undefined {
  const content = readRegularFile(path);
  if (!("bytes" in content) || content.bytes.length > longest) return undefined;
  return decoder.decode(content.bytes);
}

function realOf(path: string): string | undefined {
  return attempt(() => realpathSync.native(path));
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** What cannot be seen is not there: the rule says `missing` of it. */
function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
