import { type Dirent, existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { sep } from "node:path";
import type { InstalledEntry, InstalledFiles } from "../../application/ports/installed.ts";

/** Larger ones are no package.json of this world. */
const longest = 1024 * 1024;

/** The installed files below a root. Paths that a link takes elsewhere are as if they were not there. */
export function installedOnDisk(root: string): InstalledFiles {
  const top = realOf(root);
  if (top === undefined) return { list: () => undefined, read: () => undefined, follow: () => undefined };
  const base = top.endsWith(sep) ? top : top + sep;
  const isOwn = (path: string) => path === "" || realOf(base + path) === systemPath(base, path);
  return {
    list(folder) {
      // Most packages have no folder of their own packages: asking first is cheaper than an error.
      if (!existsSync(base + folder) || !isOwn(folder)) return undefined;
      return attempt(() => readdirSync(base + folder, { withFileTypes: true }).map(entryOf));
    },
    read(path) {
      if (!existsSync(base + path) || !isOwn(path)) return undefined;
      return attempt(() => {
        const stats = statSync(base + path);
        return stats.isFile() && stats.size <= longest ? readFileSync(base + path, "utf8") : undefined;
      });
    },
    follow(path) {
      const real = realOf(base + path);
      return real?.startsWith(base) ? real.slice(base.length).split(sep).join("/") : undefined;
    },
  };
}

function systemPath(base: string, path: string): string {
  return base + path.split("/").join(sep);
}

function entryOf(entry: Dirent): InstalledEntry {
  const { name } = entry;
  if (entry.isSymbolicLink()) return { name, kind: "link" };
  return { name, kind: entry.isDirectory() ? "folder" : "file" };
}

function realOf(path: string): string | undefined {
  return attempt(() => realpathSync.native(path));
}

/** What cannot be seen is not there: the rule says `missing` of it. */
function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
