import { isBuilt, sourceOf } from "./built.ts";
import type { Configs } from "./configs.ts";
import { targetsOf } from "./exports.ts";
import { fileAt, indexOf } from "./file.ts";
import type { Manifest } from "./manifests.ts";
import { join } from "./path.ts";
import type { Tree } from "./tree.ts";

/** What the look into a package of the repository needs. */
export interface PackageLook {
  readonly tree: Tree;
  readonly configs: Configs;
  /** Conditions that the importing file asks for. */
  readonly conditions: readonly string[];
}

/** The file that `name/subpath` means in a package of the repository, its unbuilt source included. */
export function fileInPackage(manifest: Manifest, subpath: string, look: PackageLook): string | undefined {
  const { folder, exports, entries } = manifest;
  const key = subpath === "" ? "." : `./${subpath}`;
  const targets = targetsOf(exports, key, look.conditions);
  for (const target of targets) {
    const found = fileOrSource(join(folder, target), folder, look) ?? fileAt(look.tree, join(folder, `src/${target}`));
    if (found) return found;
  }
  if (subpath === "") return entryOf(folder, entries, look);
  if (targets.length > 0) return undefined;

  // What `exports` does not open cannot be imported once published; inside the repository it is still what is meant.
  const found = fileOrSource(join(folder, subpath), folder, look);
  return found ?? fileOrSource(join(folder, `src/${subpath}`), folder, look);
}

/** Where a package says that `name/subpath` will be once it is built; `undefined` if it names no such place. */
export function builtPlaceIn({ folder, exports, entries }: Manifest, subpath: string, look: PackageLook) {
  const targets = targetsOf(exports, subpath === "" ? "." : `./${subpath}`, look.conditions);
  const places = [...targets, ...(subpath === "" ? entries : [])].map((target) => join(folder, target));
  return places.find((place) => isBuilt(look.tree, place, folder));
}

/** The file at a path, its index if it is a folder, else the source that it is built from. */
export function fileOrSource(path: string, folder: string, { tree, configs }: PackageLook): string | undefined {
  const exact = fileAt(tree, path) ?? indexOf(tree, path);
  return exact ?? sourceOf(tree, path, { folder, configs: configs.inFolder(folder) });
}

function entryOf(folder: string, entries: readonly string[], look: PackageLook): string | undefined {
  for (const entry of entries) {
    const found = fileOrSource(join(folder, entry), folder, look);
    if (found) return found;
  }
  for (const place of ["", "src", "lib", "source"]) {
    const found = indexOf(look.tree, join(folder, place)) ?? fileAt(look.tree, join(folder, `${place}/main`));
    if (found) return found;
  }
  return undefined;
}
