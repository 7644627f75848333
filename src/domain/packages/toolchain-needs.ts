import { groupBy } from "../source/group-by.ts";
import type { Packages } from "./packages.ts";
import type { ToolchainStatement } from "./toolchain.ts";

/** Finds what the code of a folder needs of a tool: all that the nearest file upwards says. */
export type NeedFinder = (tool: ToolchainStatement["tool"], folder: string) => readonly ToolchainStatement[];

/** A project that says nothing of a tool does not go by what another one around it says. */
export function needFinder({ toolchains, projects }: Packages): NeedFinder {
  const minimums = toolchains.filter(({ role }) => role === "minimum");
  const byPlace = groupBy(minimums, (statement) => placeKey(statement.tool, folderOfStatement(statement)));
  const ends = new Set(projects.flatMap(({ folder, root }) => (root ? [folder] : [])));
  return (tool, folder) => {
    for (let at: string | undefined = folder; at !== undefined; at = folderAbove(at)) {
      const found = byPlace.get(placeKey(tool, at));
      if (found) return found;
      if (tool !== "go" && ends.has(at)) return [];
    }
    return [];
  };
}

function placeKey(tool: string, folder: string): string {
  return `${tool} ${folder}`;
}

/** The folder that a statement is about. */
export function folderOfStatement({ folder, at }: ToolchainStatement): string {
  return folder ?? at.path.slice(0, Math.max(0, at.path.lastIndexOf("/")));
}

function folderAbove(folder: string): string | undefined {
  return folder === "" ? undefined : folder.slice(0, Math.max(0, folder.lastIndexOf("/")));
}
