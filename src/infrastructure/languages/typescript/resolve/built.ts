import { fileAt, indexOf } from "./file.ts";
import type { Config } from "./tsconfig.ts";
import { below, join } from "./path.ts";
import type { Tree } from "./tree.ts";

/** Names of folders that builds write into. */
const builtFolder =
  /^(?:dist|build|built|lib|libs|out|output|esm|cjs|es|es6|es2015|commonjs|module|modules|umd|iife|types|typings|dts|_esm|_cjs|_types|\.output|browser|node|compiled|publish|release|(?:dist|build|lib|es|esm|cjs|types)[-_.][\w-]+)$/iu;

/** What builds put between a name and its ending: `index.cjs.js`, `shop.umd.min.js`. */
const flavours =
  /(?:\.(?:cjs|esm|es|mjs|umd|iife|min|prod|dev|development|production|global|module|common|d|bundle|node|browser))+$/iu;

/**
 * The source of a built file that a bare checkout does not hold: by the compiler's own `outDir` and `rootDir`, else by the
 * custom that `dist/x.js` comes from `src/x.ts`.
 */
export function sourceOf(
  tree: Tree,
  target: string,
  { folder, configs }: { folder: string; configs: readonly Config[] },
): string | undefined {
  for (const stem of [...byConfig(target, configs), ...byCustom(tree, target, folder)]) {
    const found = fileAt(tree, stem) ?? indexOf(tree, stem);
    if (found) return found;
  }
  return undefined;
}

/** True for a path into a folder of a package that a build makes: named like one, and nothing of it is committed. */
export function isBuilt(tree: Tree, path: string, folder: string): boolean {
  const parts = below(folder, path)?.split("/") ?? [];
  const built = parts.slice(0, -1).findIndex((part) => builtFolder.test(part));
  return built !== -1 && !tree.hasFolder(join(folder, parts.slice(0, built + 1).join("/")));
}

function byConfig(target: string, configs: readonly Config[]): readonly string[] {
  return configs.flatMap(({ outDir, rootDir, folder }) => {
    const rest = outDir && below(outDir, stemOf(target));
    if (!rest) return [];
    const roots = rootDir === undefined ? [join(folder, "src"), folder] : [rootDir];
    return roots.map((root) => join(root, rest));
  });
}

function byCustom(tree: Tree, target: string, folder: string): readonly string[] {
  const path = below(folder, target);
  if (path === undefined) return [];
  const parts = stemOf(path).split("/");
  const built = parts.findIndex((part) => builtFolder.test(part));
  // A folder that is committed is no build to come, whatever its name.
  if (built === -1 || tree.hasFolder(join(folder, parts.slice(0, built + 1).join("/")))) return [];

  const before = parts.slice(0, built).join("/");
  const stems = built === parts.length - 1 ? [join(folder, `${before}/src`), join(folder, before)] : [];
  for (let from = built + 1; from < parts.length; from += 1) {
    const rest = parts.slice(from).join("/");
    stems.push(join(folder, `${before}/src/${rest}`), join(folder, `${before}/${rest}`));
    const part = parts[from];
    if (part === undefined || !(builtFolder.test(part) || part === "src" || from === built + 1)) break;
  }
  return stems;
}

/** A path without its ending, and without what builds put before it. */
function stemOf(path: string): string {
  return path.replace(/(?:\.d)?\.[mc]?[jt]sx?$/u, "").replace(flavours, "");
}
