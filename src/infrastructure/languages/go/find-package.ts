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
  | { readonly kind: "missing"; readonly folder: string; readonly reason: string }
  | { readonly kind: "unknown"; readonly reason: string };

/**
 * Finds what an import path names, as the go command does (Go Modules Reference, "Resolving a package to a module"):
 * the standard library first, then the longest module path that has such a package.
 */
export function findPackage(tree: GoTree, sources: Sources, path: string): Found {
  if (isStandardPackage(path)) return { kind: "platform" };
  if (isMalformed(path)) return { kind: "unknown", reason: `"${path}" is no import path that Go accepts.` };

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
  const why = cut ? `"${cut}" is another module by its go.mod` : `there are no Go files in "${folder}"`;
  return { kind: "missing", folder, reason: `The module "${module}" stands in "${source.folder}", but ${why}.` };
}

/** No manifest knows the path. Only hosts serve packages: a path without one comes from `vendor`, or from nowhere. */
function unclaimed(tree: GoTree, path: string): Found {
  if (hasHost(path) || tree.vendored.has(path)) return { kind: "package" };
  if (looksStandard(path)) return { kind: "platform" };
  const reason = `"${path}" is neither in the standard library of Go nor in a module that a go.mod file of this project names.`;
  return { kind: "unknown", reason };
}

function isMalformed(path: string): boolean {
  return isTooLong(path) || path.split("/").some((part) => part === "" || part === "." || part === "..");
}
