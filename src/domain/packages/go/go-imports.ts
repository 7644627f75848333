import type { Graph } from "../../graph/graph.ts";
import { oncePerGraph } from "../../graph/once-per-graph.ts";
import type { Origin } from "../../graph/module.ts";
import type { Location } from "../../source/location.ts";
import type { GoMod } from "./go-file.ts";
import { folderAt, isPassedOver } from "./go-folders.ts";
import type { GoModule, GoTree } from "./go-modules.ts";

/** A package outside of its module that a module imports, at the first place where it does. */
export interface GoImport {
  readonly path: string;
  readonly at: Location;
  /** False if Go may pass the importing file over (`//go:build ignore`, folders `_x`, the go.mod's own `ignore`), or if it leads nowhere. */
  readonly isCertain: boolean;
  /** Folder of the module of this tree that it was found in. */
  readonly sibling?: string;
  /** True for a line of `tool`: Go marks the module `// indirect` unless code imports it too. */
  readonly isTool?: true;
}

/** By folder of the module and by import path. What `tool` lines name counts like an import. */
export type GoImports = ReadonlyMap<string, ReadonlyMap<string, GoImport>>;

/** What the modules of a tree import from other modules, with all build tags but `ignore`, tests included (as `go mod tidy`). */
export const goImports = oncePerGraph(findImports);

function findImports({ dependencies, modules }: Graph, tree: GoTree): GoImports {
  const found = new Map<string, Map<string, GoImport>>();
  if (tree.modules.size === 0) return found;
  for (const { mod } of tree.modules.values()) found.set(mod.folder, toolsOf(mod));
  const homeOf = remembered(tree);
  for (const { at, to, specifier, constraint } of dependencies) {
    const origin = modules.get(to)?.origin;
    if (!at.path.endsWith(".go") || origin === undefined || !kinds.has(origin)) continue;
    const home = homeOf(folderOf(at.path));
    const target = origin === "project" ? homeOf(to === "." ? "" : to) : undefined;
    if (!home || target === home || specifier.startsWith(".")) continue;
    const isCertain = origin !== "unresolved" && !mayBeIgnored(constraint) && !isLeftOut(home.mod, at.path);
    const known = found.get(home.mod.folder);
    if (!known || !isBetter(known.get(specifier), isCertain)) continue;
    known.set(specifier, { path: specifier, at, isCertain, ...(target && { sibling: target.mod.folder }) });
  }
  return found;
}

/** What leads nowhere (a replacement by a folder that is not there) is still asked for. */
const kinds: ReadonlySet<Origin> = new Set<Origin>(["package", "project", "unresolved"]);

function isBetter(known: GoImport | undefined, isCertain: boolean): boolean {
  return !known || known.isTool === true || (isCertain && !known.isCertain);
}

function toolsOf({ tools }: GoMod): Map<string, GoImport> {
  return new Map(tools.map(({ text, at }) => [text, { path: text, at, isCertain: true, isTool: true }]));
}

function remembered(tree: GoTree): (folder: string) => GoModule | undefined {
  const known = new Map<string, GoModule | undefined>();
  return (folder) => {
    if (!known.has(folder)) known.set(folder, tree.moduleAt(folder));
    return known.get(folder);
  };
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** Go takes every tag for set and unset at once, except this one. */
function mayBeIgnored(constraint: string | undefined): boolean {
  return constraint !== undefined && /\bignore\b/u.test(constraint);
}

function isLeftOut({ folder, ignores }: GoMod, path: string): boolean {
  const inner = folder === "" ? path : path.slice(folder.length + 1);
  if (isPassedOver(inner)) return true;
  return ignores.some(({ text }) => isBelow(inner, text));
}

/** `./x` names one folder, `x` any folder of that name (Go Modules Reference, "ignore directive"). */
function isBelow(inner: string, ignored: string): boolean {
  const name = folderAt("", ignored) ?? ignored;
  if (ignored.startsWith("./")) return inner.startsWith(`${name}/`);
  return inner.startsWith(`${name}/`) || inner.includes(`/${name}/`);
}
