import type { Project } from "../../../../application/ports/language.ts";
import { folderOf } from "./path.ts";

/** The snapshot's names, prepared for look-ups. */
export interface Tree {
  /** All paths, sorted. */
  readonly paths: readonly string[];
  hasFile(path: string): boolean;
  hasFolder(path: string): boolean;
  /** The endings with which a path without one exists: `.ts` and `.d.ts` for `order.ts` and `order.d.ts`. */
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

function foldersOf(paths: readonly string[]): ReadonlySet<string> {
  const folders = new Set<string>([""]);
  for (const path of paths) {
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  }
  return folders;
}

function stemsOf(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const stems = new Map<string, readonly string[]>();
  const add = (path: string, dot: number) => {
    const [stem, ending] = [path.slice(0, dot), path.slice(dot)];
    const others = stems.get(stem);
    stems.set(stem, others ? [...others, ending] : [ending]);
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
