import type { Project } from "../../../../application/ports/language.ts";
import { folderOf } from "./path.ts";

/** The snapshot's names, prepared for look-ups. */
export interface Tree {
  /** All paths, sorted. */
  readonly paths: readonly string[];
  hasFile(path: string): boolean;
  hasFolder(path: string): boolean;
  /** The path that differs from the given one, a file or a folder, in upper and lower case only. */
  caseVariantOf(path: string): string | undefined;
}

/** Prepares the names of a project. */
export function treeOf(project: Pick<Project, "paths" | "has">): Tree {
  const folders = new Set<string>([""]);
  for (const path of project.paths) {
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  }

  let variants: ReadonlyMap<string, string> | undefined;
  return {
    paths: project.paths,
    hasFile: (path) => project.has(path),
    hasFolder: (path) => folders.has(path),
    caseVariantOf(path) {
      variants ??= new Map([...folders, ...project.paths].map((one) => [one.toLowerCase(), one]));
      const variant = variants.get(path.toLowerCase());
      return variant === path ? undefined : variant;
    },
  };
}
