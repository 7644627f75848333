import type { Architecture } from "../architecture/architecture.ts";
import type { Context } from "../architecture/layer.ts";
import type { Graph } from "../graph/graph.ts";
import { remember } from "../source/remember.ts";
import type { Renames } from "./renames.ts";

/** One of two trees, as far as its parts have names. */
export interface NamedTree {
  readonly graph: Graph;
  readonly architecture: Pick<Architecture, "contexts" | "services">;
}

/** Two trees whose names are to be matched. */
export interface Moves {
  readonly renames: Renames;
  readonly before: NamedTree;
  readonly after: NamedTree;
  /** Every path of the later tree. */
  readonly paths: ReadonlySet<string>;
}

type Rename = (name: string) => string | undefined;

/**
 * Gives a file, module, context, service or folder of the earlier tree the name that it has in the later one; anything
 * else keeps its own. A module goes where most of its files went; so does a folder that no longer exists, and with it
 * what is named after it.
 */
export function namesToday(moves: Moves): (name: string) => string {
  if (moves.renames.size === 0) return (name) => name;
  const modules = modulesToday(moves);
  const folders = foldersToday(moves);
  const others = [modules, partsToday(moves, folders), folders, filesBeside(moves, folders)];
  return remember((name) => moves.renames.get(name) ?? firstAnswer(others, name) ?? name);
}

function firstAnswer(renames: readonly Rename[], name: string): string | undefined {
  for (const rename of renames) {
    const today = rename(name);
    if (today !== undefined) return today;
  }
  return undefined;
}

function modulesToday({ renames, before, after }: Moves): Rename {
  const owners = new Map<string, string>();
  for (const { id, files } of after.graph.modules.values()) for (const path of files) owners.set(path, id);
  return (id) => {
    const module = before.graph.modules.get(id);
    if (module?.origin !== "project" || after.graph.modules.has(id)) return undefined;
    return mostFrequent(module.files.flatMap((path) => owners.get(renames.get(path) ?? path) ?? []));
  };
}

/** Files that changed too much to be known again, in a folder that moved as a whole: those of the same name. */
function filesBeside({ paths }: Moves, folders: Rename): Rename {
  return (path) => {
    const slash = path.lastIndexOf("/");
    const folder = slash < 0 || paths.has(path) ? undefined : folders(path.slice(0, slash));
    const today = `${folder}${path.slice(slash)}`;
    return folder !== undefined && paths.has(today) ? today : undefined;
  };
}

/** Contexts and services that are gone under their name and stand in the folder that theirs became. */
function partsToday({ before, after }: Moves, folders: Rename): Rename {
  const [old, now] = [namedFolders(before), namedFolders(after)];
  const names = new Set(now.map(({ name }) => name));
  const folderOf = new Map(old.map(({ name, folder }) => [name, folder]));
  const nameIn = new Map(now.map(({ name, folder }) => [folder, name]));
  return (name) => {
    const folder = names.has(name) ? undefined : folderOf.get(name);
    return folder === undefined ? undefined : nameIn.get(folders(folder) ?? folder);
  };
}

function namedFolders({ architecture }: NamedTree): readonly Context[] {
  return [...architecture.contexts, ...architecture.services];
}

function foldersToday({ renames, paths }: Moves): Rename {
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

/** Folders that a move may have renamed: what lies below the same last names, down to the root. */
function* folderMoves(from: string, to: string): Generator<readonly [string, string]> {
  const before = from.split("/").slice(0, -1);
  const after = to.split("/").slice(0, -1);
  while (before.length > 0 || after.length > 0) {
    yield [before.join("/") || ".", after.join("/") || "."];
    if (before.pop() !== after.pop()) return;
  }
}

function foldersOf(paths: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    if (!path.includes("/")) folders.add(".");
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
