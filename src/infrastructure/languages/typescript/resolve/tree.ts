import type { Project } from "../../../../application/ports/language.ts";
import { resolvable } from "./endings.ts";
import { folderOf } from "./path.ts";

/** The snapshot's names, prepared for look-ups. */
export interface Tree {
  /** All paths, sorted. */
  readonly paths: readonly string[];
  /**
   * Paths that begin so, for a search that tries `patterns` on each; `undefined` once all searches together have tried more
   * than any honest tree needs.
   */
  pathsFrom(start: string, patterns: number): readonly string[] | undefined;
  hasFile(path: string): boolean;
  hasFolder(path: string): boolean;
  /** The endings that resolution knows with which a path without one exists: `.ts` and `.d.ts` for `order.ts` and `order.d.ts`. */
  endingsOf(stem: string): readonly string[];
  /** The path that differs from the given one, a file or a folder, in upper and lower case only. */
  caseVariantOf(path: string): string | undefined;
}

const none: readonly string[] = [];

/** Prepares the names of a project. */
export function treeOf({ paths, has }: Pick<Project, "paths" | "has">): Tree {
  const folders = foldersOf(paths);
  const stems = stemsOf(paths);
  let variants: ReadonlyMap<string, string> | undefined;
  return {
    paths,
    pathsFrom: searchIn(paths),
    hasFile: has,
    hasFolder: (path) => folders.has(path),
    endingsOf: (stem) => stems.get(stem) ?? none,
    caseVariantOf(path) {
      variants ??= new Map([...folders, ...paths].map((one) => [one.toLowerCase(), one]));
      const variant = variants.get(path.toLowerCase());
      return variant === path ? undefined : variant;
    },
  };
}

/** Thousands of patterns for a hundred thousand files each; a hostile text could hold very many more. */
const mostTries = 100_000_000;

function searchIn(paths: readonly string[]): Tree["pathsFrom"] {
  let left = mostTries;
  return (start, patterns) => {
    const begin = firstNotBelow(paths, start);
    const found = paths.slice(begin, Math.max(begin, firstNotBelow(paths, `${start}\uffff`)));
    left -= found.length * patterns;
    return left > 0 ? found : undefined;
  };
}

function foldersOf(paths: readonly string[]): ReadonlySet<string> {
  const folders = new Set<string>([""]);
  for (const path of paths) {
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  }
  return folders;
}

function stemsOf(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const stems = new Map<string, string[]>();
  const add = (path: string, dot: number) => {
    const [stem, ending] = [path.slice(0, dot), path.slice(dot)];
    // Nobody asks for others, and a hostile tree can hold very many of one stem.
    if (!resolvable.has(ending)) return;
    const others = stems.get(stem);
    if (others) others.push(ending);
    else stems.set(stem, [ending]);
  };
  for (const path of paths) {
    const dot = path.lastIndexOf(".");
    if (dot <= path.lastIndexOf("/")) continue;
    add(path, dot);
    // `order.d.ts` answers to `order` as well as to `order.d`.
    if (path.startsWith(".d", dot - 2) && path.endsWith("ts")) add(path, dot - 2);
  }
  return stems;
}

function firstNotBelow(paths: readonly string[], start: string): number {
  let low = 0;
  let high = paths.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((paths[middle] ?? "") < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
