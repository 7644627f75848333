import { posix } from "node:path";
import type { ProjectFile } from "../../../application/ports/language.ts";
import { folderOf, isTooLong, upwards } from "./folders.ts";
import type { GoTree } from "./go-tree.ts";
import { hasHost, isStandardPackage } from "./standard-library.ts";

/** Finds packages for code from before Go modules, where import paths follow the folders of `$GOPATH/src`. */
export type GopathLookup = (from: string, path: string) => string | undefined;

/**
 * Such a checkout does not say where in GOPATH it belongs. Its imports do: if one path in front of its folders explains
 * every import that begins with it, that is the path. Failing that, a folder called `src` above a file may be GOPATH's.
 */
export function gopathLookup(tree: GoTree, files: readonly ProjectFile[]): GopathLookup {
  const outside = files.filter(({ path }) => !tree.moduleAt(folderOf(path)));
  const imports = outside.flatMap(({ facts }) => facts.imports.filter(isPath).map(({ specifier }) => specifier));
  const paths = new Set(imports.filter((path) => !tree.vendored.has(path)));
  const folders = new Set([...tree.packages].filter((folder) => !tree.moduleAt(folder)));
  const root = importRoot([...paths], folders);

  return (from, path) => {
    const below = root && path.startsWith(`${root}/`) ? path.slice(root.length + 1) : undefined;
    if (path === root && folders.has(".")) return ".";
    if (below && folders.has(below)) return below;
    return [...upwards(folderOf(from))]
      .filter((above) => posix.basename(above) === "src")
      .map((above) => posix.join(above, path))
      .find((folder) => folders.has(folder));
  };
}

function isPath({ specifier, form }: { readonly specifier: string; readonly form?: string }): boolean {
  return (
    form !== "embed" &&
    !isTooLong(specifier) &&
    !isStandardPackage(specifier) &&
    !/(?:^|\/)\.\.?(?:\/|$)/u.test(specifier)
  );
}

function importRoot(paths: readonly string[], folders: ReadonlySet<string>): string | undefined {
  const hits = new Map<string, number>();
  for (const path of paths) {
    for (const root of possibleRoots(path)) {
      if (folders.has(path.slice(root.length + 1))) hits.set(root, (hits.get(root) ?? 0) + 1);
    }
  }
  const fitting = [...hits].filter(([root]) => explainsAll(root, paths, folders)).sort((a, b) => b[1] - a[1]);
  const [best, second] = fitting;
  return best && best[1] !== second?.[1] ? best[0] : undefined;
}

/** The paths above an import path, down to what can be a repository: `github.com/owner/name`, `go.example.com/name`. */
function possibleRoots(path: string): readonly string[] {
  const parts = path.split("/");
  const least = /^(?:github\.com|gitlab\.com|bitbucket\.org)$/u.test(parts[0] ?? "") ? 3 : hasHost(path) ? 2 : 1;
  return parts.map((_, index) => parts.slice(0, index).join("/")).slice(least);
}

function explainsAll(root: string, paths: readonly string[], folders: ReadonlySet<string>): boolean {
  return paths.every((path) => !path.startsWith(`${root}/`) || folders.has(path.slice(root.length + 1)));
}
