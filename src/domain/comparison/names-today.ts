import type { Graph } from "../graph/graph.ts";
import { remember } from "../source/remember.ts";
import type { Renames } from "./renames.ts";

/** Two trees whose names are to be matched. */
export interface Moves {
  readonly renames: Renames;
  readonly before: Graph;
  readonly after: Graph;
  /** Every path of the later tree. */
  readonly paths: ReadonlySet<string>;
}

/**
 * Gives a file, module or folder of the earlier tree the name that it has in the later one; anything else keeps its own.
 * A module goes where most of its files went; so does a folder that no longer exists.
 */
export function namesToday(moves: Moves): (name: string) => string {
  if (moves.renames.size === 0) return (name) => name;
  const modules = modulesToday(moves);
  const folders = foldersToday(moves);
  return remember((name) => moves.renames.get(name) ?? modules(name) ?? folders(name) ?? name);
}

function modulesToday({ renames, before, after }: Moves): (id: string) => string | undefined {
  const owners = new Map<string, string>();
  for (const { id, files } of after.modules.values()) for (const path of files) owners.set(path, id);
  return (id) => {
    const module = before.modules.get(id);
    if (module?.origin !== "project" || after.modules.has(id)) return undefined;
    return mostFrequent(module.files.flatMap((path) => owners.get(renames.get(path) ?? path) ?? []));
  };
}

function foldersToday({ renames, paths }: Moves): (folder: string) => string | undefined {
  const moved = new Map<string, string[]>();
  for (const [from, to] of renames) {
    for (const [before, after] of folderMoves(from, to)) {
      const known = moved.get(before);
      if (known) known.push(after);
      else moved.set(before, [after]);
    }
  }
  const standing = foldersOf(paths);
  return (folder) => (standing.has(folder) ? undefined : mostFrequent(moved.get(folder) ?? []));
}

/** Folders that a move may have renamed: what lies below the same last names. */
function* folderMoves(from: string, to: string): Generator<readonly [string, string]> {
  const before = from.split("/");
  const after = to.split("/");
  before.pop();
  after.pop();
  while (before.length > 0 && after.length > 0) {
    yield [before.join("/"), after.join("/")];
    if (before.pop() !== after.pop()) return;
  }
}

function foldersOf(paths: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1)) {
      const folder = path.slice(0, slash);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}

/** The first of those that appear most often. */
function mostFrequent(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}
