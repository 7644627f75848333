import { type Text, tell } from "../../../domain/findings/text.ts";
import { posix } from "node:path";
import { isTooLong, upwards } from "./folders.ts";
import type { GoTree } from "./go-tree.ts";
import { hasHost, isStandardPackage, looksStandard } from "./standard-library.ts";
import type { Source, Sources } from "./sources.ts";

/** What an import path turned out to name. */
export type Found =
  | { readonly kind: "project"; readonly folder: string }
  | { readonly kind: "platform" }
  | { readonly kind: "package" }
  /** The path belongs to this project, but no package is there. */
  | { readonly kind: "missing"; readonly folder: string; readonly reason: Text }
  | { readonly kind: "unknown"; readonly reason: Text };

/**
 * Finds what an import path names, as the go command does (Go Modules Reference, "Resolving a package to a module"):
 * the standard library first, then the longest module path that has such a package.
 */
export function findPackage(tree: GoTree, sources: Sources, path: string): Found {
  if (isStandardPackage(path)) return { kind: "platform" };
  if (isMalformed(path)) return { kind: "unknown", reason: tell(malformed, { path }) };

  const claims = claimsOn(path, sources);
  const home = claims.map((claim) => packageFolder(tree, claim)).find((folder) => folder !== undefined);
  if (home !== undefined) return { kind: "project", folder: home };

  const [strongest] = claims;
  return strongest ? missing(tree, strongest) : unclaimed(tree, path);
}

/** A module path that an import path begins with, and the rest of the import path. */
interface Claim {
  readonly module: string;
  readonly source: Source;
  readonly rest: string;
}

/** The longest first. */
function claimsOn(path: string, sources: Sources): readonly Claim[] {
  return prefixes(path).flatMap((module) => {
    const source = sources.get(module);
    return source ? [{ module, source, rest: path.slice(module.length + 1) }] : [];
  });
}

function prefixes(path: string): readonly string[] {
  const parts = path.split("/");
  return parts.map((_, index) => parts.slice(0, parts.length - index).join("/"));
}

function packageFolder(tree: GoTree, { source, rest }: Claim): string | undefined {
  if (source.kind !== "folder") return undefined;
  const folder = posix.join(source.folder, rest);
  const isThere = tree.packages.has(folder) && !cutBetween(tree, source.folder, folder);
  return isThere ? folder : undefined;
}

/** The folder of a go.mod that begins another module between a module's folder and a folder below it. */
function cutBetween(tree: GoTree, top: string, folder: string): string | undefined {
  for (const above of upwards(folder)) {
    if (above === top) return undefined;
    if (tree.moduleAt(above)?.folder === above) return above;
  }
  return undefined;
}

/** What is not in the project: a package of a module that Go fetches, or nothing at all. */
function missing(tree: GoTree, { module, source, rest }: Claim): Found {
  if (source.kind === "elsewhere" || source.isFetched) return { kind: "package" };
  const folder = posix.join(source.folder, rest);
  const cut = cutBetween(tree, source.folder, folder);
  const reason = tell(cut ? cutOff : noFiles, { module, place: source.folder, cut: cut ?? "", folder });
  return { kind: "missing", folder, reason };
}

/** No manifest knows the path. Only hosts serve packages: a path without one comes from `vendor`, or from nowhere. */
function unclaimed(tree: GoTree, path: string): Found {
  if (hasHost(path) || tree.vendored.has(path)) return { kind: "package" };
  if (looksStandard(path)) return { kind: "platform" };
  return { kind: "unknown", reason: tell(nowhere, { path }) };
}

function isMalformed(path: string): boolean {
  return isTooLong(path) || path.split("/").some((part) => part === "" || part === "." || part === "..");
}

const malformed: Text = {
  en: '"{path}" is no import path that Go accepts.',
  "zh-CN": "“{path}”不是 Go 接受的导入路径。",
};
const cutOff: Text = {
  en: 'The module "{module}" stands in "{place}", but "{cut}" is another module by its go.mod.',
  "zh-CN": "模块“{module}”位于“{place}”，但“{cut}”有自己的 go.mod，是另一个模块。",
};
const noFiles: Text = {
  en: 'The module "{module}" stands in "{place}", but there are no Go files in "{folder}".',
  "zh-CN": "模块“{module}”位于“{place}”，但“{folder}”中没有 Go 文件。",
};
const nowhere: Text = {
  en: '"{path}" is neither in the standard library of Go nor in a module that a go.mod file of this project names.',
  "zh-CN": "“{path}”既不在 Go 标准库中，也不在本项目的 go.mod 文件列出的模块中。",
};
