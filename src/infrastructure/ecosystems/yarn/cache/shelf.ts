import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { TreeOfArtifacts } from "../../../../application/ports/artifact-caches.ts";
import { standingOf } from "../../../files/standing.ts";
import { readRegularFile } from "../../../snapshots/regular-file.ts";

/** A folder of archives. */
export interface Shelf {
  readonly names: readonly string[];
  read(name: string): Promise<Uint8Array | undefined>;
}

/** The archives of a folder on disk; none if there is no such folder. */
export function shelfOnDisk(folder: string): Shelf {
  return {
    names: namesIn(folder),
    async read(name) {
      const content = readRegularFile(join(folder, name));
      return "bytes" in content ? content.bytes : undefined;
    },
  };
}

/** The cache in the project itself (`.yarn/cache`): as it lies on disk, else as the commit has it. */
export function shelfInTree(lockfileFolder: string, { folder, paths, read }: TreeOfArtifacts): Shelf {
  const place = lockfileFolder === "" ? ".yarn/cache" : `${lockfileFolder}/.yarn/cache`;
  if (folder !== undefined) {
    return standingOf(folder, place) === "folder" ? shelfOnDisk(join(folder, place)) : { names: [], read };
  }
  const names = paths.flatMap((path) => (path.startsWith(`${place}/`) ? [path.slice(place.length + 1)] : []));
  return { names, read: (name) => read(`${place}/${name}`) };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
