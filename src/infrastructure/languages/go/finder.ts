import { remember } from "../../../domain/source/remember.ts";
import { type Text, tell } from "../../../domain/findings/text.ts";
import { type Found, findPackage } from "./find-package.ts";
import { folderOf, inside } from "./folders.ts";
import type { GoModule, GoTree } from "./go-tree.ts";
import type { GopathLookup } from "./gopath.ts";
import { isNewerRelease } from "./standard-library.ts";
import { sourcesOf } from "./sources.ts";

/** What an import path names, seen from a file. */
export type Find = (from: string, specifier: string) => Found;

/** Looks import paths up. What a path names is the same for all files of a module, so it is asked once in each. */
export function finder(tree: GoTree, inGopath: GopathLookup): Find {
  const views = new Map<GoModule | undefined, (path: string) => Found>();
  const viewOf = (home: GoModule | undefined) => {
    const known = views.get(home);
    if (known) return known;
    const sources = sourcesOf(tree, home);
    const view = remember((path) => orNewer(findPackage(tree, sources, path), path, home));
    views.set(home, view);
    return view;
  };

  return (from, specifier) => {
    if (/^\.\.?(?:\/|$)/u.test(specifier)) return relative(tree, from, specifier);
    const home = tree.moduleAt(folderOf(from));
    const found = viewOf(home)(specifier);
    const mayBeInGopath = found.kind === "package" || (found.kind === "unknown" && !home);
    const folder = mayBeInGopath ? inGopath(from, specifier) : undefined;
    return folder === undefined ? found : { kind: "project", folder };
  };
}

/** A module that asks for a newer Go than this tool knows may use packages that were added since. */
function orNewer(found: Found, path: string, home: GoModule | undefined): Found {
  const mayBeNew = found.kind === "unknown" && /^[a-z]\w*(?:\/\w+)*$/u.test(path);
  return mayBeNew && isNewerRelease(home?.manifest.release ?? "") ? { kind: "platform" } : found;
}

/** Go allows relative imports outside modules only; where they lead is plain all the same. */
function relative(tree: GoTree, from: string, specifier: string): Found {
  const folder = inside(folderOf(from), specifier);
  if (folder === undefined) return { kind: "unknown", reason: tell(outside, { specifier }) };
  if (tree.packages.has(folder)) return { kind: "project", folder };
  return { kind: "missing", folder, reason: tell(noFiles, { folder }) };
}

const outside: Text = { en: '"{specifier}" leads out of the project.', "zh-CN": "“{specifier}”指向项目之外。" };
const noFiles: Text = { en: 'There are no Go files in "{folder}".', "zh-CN": "“{folder}”中没有 Go 文件。" };
