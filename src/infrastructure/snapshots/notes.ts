import { posix } from "node:path";
import type { Problem } from "../../domain/findings/problem.ts";

/** A file that should have been checked and could not be; `reason` follows "could not be read: ". */
export function unreadable(path: string, reason: string): Problem {
  return { message: `This file could not be read: ${reason}.`, path, weight: "incomplete" };
}

/** A path in the index or in a commit that no honest git would write. */
export function unsafePath(path: string): Problem {
  return {
    message: "This path leads out of the root or into .git, so it was not checked.",
    path,
    weight: "incomplete",
  };
}

/** A submodule or a repository of its own inside the root: its files are other people's history. */
export function nestedRepository(path: string): Problem {
  return { message: "This folder is a git repository of its own and was not entered.", path, weight: "note" };
}

/** Links are never followed. What one inside the root points to is listed under its own name; other targets are told. */
export function linkNote(path: string, target: string): Problem | undefined {
  const place = posix.normalize(posix.join(posix.dirname(path), target));
  if (!posix.isAbsolute(target) && place !== ".." && !place.startsWith("../")) return undefined;
  return { message: "This symbolic link leads out of the root and was not followed.", path, weight: "note" };
}

/** A folder whose names could not be read; `reason` follows "could not be read: ". */
export function closedFolder(path: string, reason: string): Problem {
  return { message: `This folder could not be read: ${reason}.`, path, weight: "incomplete" };
}
