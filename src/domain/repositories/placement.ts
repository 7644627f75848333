import type { Code } from "../code/code.ts";
import { coreLayerOf } from "../code/reads.ts";
import type { Graph } from "../graph/graph.ts";
import { namesPackage } from "../packages/policy.ts";
import type { TypeDeclaration } from "../syntax/declaration.ts";
import { namesIn } from "../syntax/names-in.ts";
import { typesIn } from "../syntax/types-in.ts";

/** Types of the project that declarations of the core name, each with the first file that does. */
export function typesUsedByCore({ files, declarations }: Code): ReadonlyMap<TypeDeclaration, string> {
  const users = new Map<TypeDeclaration, string>();
  for (const file of files.values()) {
    if (coreLayerOf(file) === undefined) continue;
    for (const written of typesIn(file.syntax))
      for (const name of namesIn(written)) {
        const found = declarations.type(file, name);
        if (found && !users.has(found.type)) users.set(found.type, file.path);
      }
  }
  return users;
}

/** Packages by which data is kept or fetched: what makes a repository concrete. */
const stores = ["orm", "cloud"];

/** For files that keep data: the first package they do it with. */
export function storesUsedBy({ dependencies }: Graph, paths: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { at, to } of dependencies)
    if (paths.has(at.path) && !found.has(at.path) && stores.some((entry) => namesPackage(entry, to)))
      found.set(at.path, to);
  return found;
}
