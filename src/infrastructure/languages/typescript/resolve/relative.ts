import { type Text, tell } from "../../../../domain/findings/text.ts";
import type { Resolution } from "../../../../application/ports/language.ts";
import { isSource } from "../extensions.ts";
import { sourceOf } from "./built.ts";
import { fileAt, indexOf, platformFilesAt } from "./file.ts";
import { fileInPackage, fileOrSource } from "./package.ts";
import { below, folderOf, foldersUp, isOutside, join } from "./path.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Tree } from "./tree.ts";

/** Where a path from the importing file leads: a file, the entry of a folder, or nowhere, with the reason. */
export function resolvePath(
  surroundings: Surroundings,
  from: string,
  path: string,
  isFolder = false,
): readonly Resolution[] {
  const file = fileOrFolder(surroundings, from, path, isFolder) ?? inOtherRoots(surroundings, from, path, isFolder);
  if (file) return [found(file)];

  const variants = platformFilesAt(surroundings.tree, path);
  if (variants.length > 0) return variants.map(found);
  const source = sourceBehind(surroundings, path);
  return [source === undefined ? missing(surroundings, path) : found(source)];
}

/** Folders that hold nothing but what a build leaves; `lib` or `types` may be ignored for other reasons. */
const outputs = /(?:^|\/)(?:dist|build|out)(?:\/|$)/u;

/**
 * The source of a built file that a path names, as packages and aliases have it too: only where git ignores the place or a
 * configuration calls it its output, for elsewhere a missing file is missing.
 */
export function sourceBehind(surroundings: Surroundings, path: string): string | undefined {
  const folder = isOutside(path) ? undefined : surroundings.manifests.above(path)?.folder;
  if (folder === undefined) return undefined;
  const configs = surroundings.configs.inFolder(folder);
  const isStated = configs.some(({ outDir }) => outDir && below(outDir, path) !== undefined);
  const isBuilt = isStated || (outputs.test(path) && isGeneratedPlace(surroundings, path));
  return isBuilt ? sourceOf(surroundings.tree, path, { folder, configs }) : undefined;
}

/** The file that a path means, with TypeScript's substitutes and the entry of a folder. */
export function fileOrFolder(
  surroundings: Surroundings,
  from: string,
  path: string,
  isFolder = false,
): string | undefined {
  const { tree, configs, manifests } = surroundings;
  const [config] = configs.forFile(from);
  const file = isFolder || path === "" ? undefined : fileAt(tree, path, config?.suffixes);
  if (file) return file;
  if (!tree.hasFolder(path)) return undefined;

  const manifest = manifests.byFolder.get(path);
  const look = { tree, configs, conditions: config?.conditions ?? [] };
  for (const entry of manifest?.entries ?? []) {
    const target = fileOrSource(join(path, entry), path, look);
    if (target) return target;
  }
  const index = indexOf(tree, path, config?.suffixes);
  return index ?? (manifest ? fileInPackage(manifest, "", look) : undefined);
}

/** A file by its plain name, with substitutes but without the entry of a folder. */
export function looseFile(tree: Tree, path: string): string | undefined {
  return tree.hasFile(path) ? path : fileAt(tree, path);
}

/** A resolution to a file of the snapshot. */
export function found(file: string): Resolution {
  return { origin: isSource(file) ? "project" : "asset", module: file, target: file };
}

/** A resolution to nowhere: generated if git ignores the place, else with the reason. */
export function missing(surroundings: Surroundings, path: string): Resolution {
  if (isOutside(path)) return unresolved(path, tell(outside, { path }));
  if (path !== "" && isGeneratedPlace(surroundings, path)) return { origin: "generated", module: path };

  const { tree } = surroundings;
  if (tree.hasFolder(path)) return unresolved(path, tell(noIndex, { path: path || rootFolder }));
  const variant = caseVariant(tree, path);
  if (variant) return unresolved(path, tell(otherCase, { path, variant }));
  return unresolved(path, tell(noFile, { path }));
}

/** Said of a path that leaves the tree. */
export const outside: Text = { en: "{path} lies outside of the repository.", "zh-CN": "{path} 在仓库之外。" };
/** The folder without a name. */
export const rootFolder: Text = { en: "the root folder", "zh-CN": "根目录" };
const noIndex: Text = {
  en: "{path} is a folder without an index file.",
  "zh-CN": "{path} 是目录，其中没有 index 文件。",
};
const otherCase: Text = {
  en: "{path} does not exist; {variant} differs in upper and lower case.",
  "zh-CN": "{path} 不存在；{variant} 与它仅大小写不同。",
};
const noFile: Text = { en: "No file was found at {path}.", "zh-CN": "{path} 处没有文件。" };

/** A resolution to nowhere with a reason of its own. */
export function unresolved(module: string, reason: Text): Resolution {
  return { origin: "unresolved", module, reason };
}

function caseVariant(tree: Tree, path: string): string | undefined {
  for (const ending of ["", ".ts", ".tsx", ".js", ".jsx", ".vue", ".json", "/index.ts", "/index.tsx", "/index.js"]) {
    const variant = tree.caseVariantOf(path + ending);
    if (variant !== undefined) return variant;
  }
  const stem = path.replace(/\.[mc]?jsx?$/u, "");
  return stem === path ? undefined : (tree.caseVariantOf(`${stem}.ts`) ?? tree.caseVariantOf(`${stem}.tsx`));
}

/** `rootDirs` lay several folders over each other: a path missing in one may be in another. */
function pathsInOtherRoots({ configs }: Surroundings, from: string, path: string): readonly string[] {
  const roots = configs.forFile(from)[0]?.rootDirs ?? [];
  const byDepth = [...roots].sort((a, b) => b.length - a.length);
  const root = byDepth.find((one) => below(one, path));
  const rest = root === undefined ? undefined : below(root, path);
  return rest ? roots.filter((other) => other !== root).map((other) => join(other, rest)) : [];
}

function inOtherRoots(surroundings: Surroundings, from: string, path: string, isFolder: boolean): string | undefined {
  for (const other of pathsInOtherRoots(surroundings, from, path)) {
    const file = fileOrFolder(surroundings, from, other, isFolder);
    if (file) return file;
  }
  return undefined;
}

/**
 * Where a generator writes the types that a path means: a root that git ignores, as React Router has one (`./+types/root`).
 * Only types lie over each other at no cost: a program that runs knows nothing of `rootDirs`.
 */
export function writtenTypes(surroundings: Surroundings, from: string, path: string): string | undefined {
  const others = isOutside(path) ? [] : pathsInOtherRoots(surroundings, from, path);
  return others.find((other) => !isOutside(other) && isGeneratedPlace(surroundings, other));
}

/** No file system holds a longer path (PATH_MAX of Linux); to look at its folders one by one would take quadratic time. */
const longestPath = 4096;

function isGeneratedPlace({ tree, isIgnored }: Surroundings, path: string): boolean {
  if (path.length > longestPath) return false;
  if (["", ".ts", ".js", ".d.ts", "/index.ts", "/index.js"].some((ending) => isIgnored(path + ending))) return true;
  for (const folder of foldersUp(folderOf(path))) {
    if (tree.hasFolder(folder)) return false;
    if (isIgnored(folder) || isIgnored(`${folder}/`)) return true;
  }
  return false;
}
