import { readdirSync } from "node:fs";
import { join } from "node:path";
import { entryLimit, LimitError } from "../../../archives/limits.ts";

/** What is below the folder of an installed package: path → true for a regular file, false for a link, pipe or device. */
export type FilesBelow = ReadonlyMap<string, boolean>;

/** Walks a package's folder without what is installed inside it. Follows no link. Throws where a folder cannot be read. */
export function filesBelow(folder: string): FilesBelow {
  const files = new Map<string, boolean>();
  const open = [""];
  for (let below = open.pop(); below !== undefined; below = open.pop()) {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (path === "node_modules") continue;
      if (entry.isDirectory()) open.push(path);
      else files.set(path, entry.isFile());
      if (files.size + open.length > entryLimit) throw new LimitError();
    }
  }
  return files;
}
