import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Index } from "../index-entry.ts";
import { prefixOf } from "../prefix.ts";
import { exactIgnoring, type IgnorePlace } from "./exact-ignoring.ts";

/** A work tree and the folder in it that is to be checked. */
export interface WalkPlace extends IgnorePlace {
  readonly folder: string;
}

const submoduleMode = "160000";

/** Lists what git does not track and does not ignore either, as it would. `undefined` means: ask git. */
export function walkUntracked(place: WalkPlace, index: Index): readonly string[] | undefined {
  const prefix = prefixOf(place.top, place.folder);
  const ignoring = exactIgnoring(place);
  // git lists nothing below an ignored folder, and a name that is no text cannot be looked up.
  if ((prefix !== "" && ignoring.isIgnored(prefix)) || index.problems.length > 0) return undefined;

  const tracked = new Map(index.entries.map(({ path, mode }) => [path, mode]));
  const untracked: string[] = [];
  const folders = [""];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = entriesIn(place, folder);
    if (!entries || !ignoring.isExact()) return undefined;
    for (const entry of entries) {
      const isFolder = entry.isDirectory();
      const path = folder + entry.name + (isFolder ? "/" : "");
      if (isFolder ? tracked.get(folder + entry.name) === submoduleMode : tracked.has(path)) continue;
      if (!isFolder && !entry.isFile() && !entry.isSymbolicLink()) continue;
      if (!ignoring.isIgnored(prefix + path)) (isFolder ? folders : untracked).push(path);
    }
  }
  return ignoring.isExact() ? untracked : undefined;
}

/** All names in a folder but that of the git folder at the top; `undefined` for what git judges in its own way. */
function entriesIn({ top, folder: root }: WalkPlace, folder: string): readonly Dirent[] | undefined {
  try {
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    const own = folder === "" && root === top ? entries.filter(({ name }) => name !== ".git") : entries;
    // A repository inside, or a name that is no UTF-8.
    return own.some(({ name }) => name === ".git" || name.includes("\uFFFD")) ? undefined : own;
  } catch {
    return undefined;
  }
}
