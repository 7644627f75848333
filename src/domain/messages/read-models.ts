import type { Architecture } from "../architecture/architecture.ts";
import type { Code } from "../code/code.ts";
import type { TreeFiles } from "../source/tree-files.ts";
import type { Handler } from "./handlers.ts";

/** Folders and files that are called after what is made for reading: `read-model/`, `order.read-model.ts`, `projections/`. */
const named = /(?:^|[/._-])(?:read[-_]?models?|read[-_]?side|query[-_]?models?|projections?|projectors?)(?=[/._-])/iu;

/** The trees that are asked; all belong to one code base. */
export interface ReadSide {
  readonly code: Code;
  readonly architecture: Architecture;
  readonly tree: TreeFiles;
}

/** Says of handlers whether models for reading stand in the part of the tree that they stand in. */
export function readModelsBeside({ code, architecture, tree }: ReadSide): (handler: Handler) => boolean {
  const models = code.roles.with("read-model").map(({ file }) => file.path);
  const files = [...tree.facts.keys()].filter(
    (path) => named.test(path) && architecture.placeOf(path).role === undefined,
  );
  const areas = new Set([...models, ...files].map((path) => architecture.placeOf(path).area ?? ""));
  return ({ file: { place } }) => areas.has(place.area ?? "");
}
