import { lstatSync } from "node:fs";
import { join } from "node:path";

/** What is at a path below a root. `linked`: a link stands in the way, which may lead anywhere. */
export type Standing = "folder" | "missing" | "linked";

/** Says whether a real folder is at a path, every part of which is a real folder below the root. */
export function standingOf(root: string, folder: string): Standing {
  let path = root;
  for (const part of folder.split("/").filter((one) => one !== "")) {
    if (part === "..") return "missing";
    path = join(path, part);
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats?.isSymbolicLink()) return "linked";
    if (!stats?.isDirectory()) return "missing";
  }
  return "folder";
}
