import { folderOf, join } from "./path.ts";
import { fileOrFolder } from "./relative.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Tree } from "./tree.ts";

/** Folders of bundled packages; `dist` and `lib` hold files called as their sources without being copies of them. */
const bundled = /(?:^|\/)(?:compiled|prebundled|prebuilt)\//u;
/** A file that is a template of code: `order.ts.tpl`. */
const codeTemplate = /\.[mc]?[jt]sx?\.(?:tpl|tmpl|ejs|hbs|mustache|njk|template)$/u;
/** More files of one name are no copies of one. */
const mostCopies = 20;

/** Knows which files a build copies elsewhere, where their imports lead to what is missing here. */
export interface Copies {
  /** True if an import of this file most likely means what stands around its copy. */
  leadsElsewhere(from: string, plain: string): boolean;
}

/** Looks for copies: a stub whose bundled namesake finds the import, and files beside templates of code. */
export function copiesIn(surroundings: Surroundings): Copies {
  let byName: ReadonlyMap<string, readonly string[]> | undefined;
  let templates: ReadonlySet<string> | undefined;
  return {
    leadsElsewhere(from, plain) {
      byName ??= bundledByName(surroundings.tree);
      templates ??= new Set(surroundings.tree.paths.filter((path) => codeTemplate.test(path)).map(folderOf));
      if (templates.has(folderOf(from)) && /^\.\/[^/]+$/u.test(plain)) return true;
      const copies = byName.get(nameOf(from)) ?? [];
      if (copies.length > mostCopies) return false;
      return copies.some((copy) => copy !== from && finds(surroundings, copy, plain));
    },
  };
}

function finds(surroundings: Surroundings, copy: string, plain: string): boolean {
  const isFolder = /(?:^|\/)\.{0,2}$/u.test(plain);
  return fileOrFolder(surroundings, copy, join(folderOf(copy), plain), isFolder) !== undefined;
}

function bundledByName({ paths }: Tree): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const path of paths.filter((one) => bundled.test(one))) {
    const known = found.get(nameOf(path));
    if (known) known.push(path);
    else found.set(nameOf(path), [path]);
  }
  return found;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
