import { type Text, tell } from "../domain/findings/text.ts";
import { ArchLintError } from "../domain/errors.ts";
import { folderOf } from "../domain/architecture/lookup.ts";
import type { Graph } from "../domain/graph/graph.ts";
import { glob } from "../domain/patterns/glob.ts";
import { nearest } from "../domain/patterns/nearest.ts";
import type { LanguagePart } from "./pipeline/resolve-all.ts";
import { readSpecifier } from "./read-specifier.ts";

/** The modules of a tree, and how its languages read a name. */
export interface Named {
  readonly graph: Graph;
  readonly parts: readonly LanguagePart[];
}

/**
 * The modules that a user means by a word: an id, a file, a folder, a glob, a package by its short name (`axios`), or
 * whatever some file of the tree could write to import it: an alias, a Go import path, a Java class or package. Throws
 * `module-unknown` with the nearest name if there are none.
 */
export function findModules({ graph, parts }: Named, word: string): readonly string[] {
  const name = word.replace(/^\.\//u, "").replace(/\/$/u, "");
  if (graph.modules.has(name)) return [name];
  const pattern = glob(name);
  const found = [...graph.modules.values()].filter(({ id, files }) => {
    return pattern.matches(id) || files.some((path) => path === name || pattern.matches(path)) || isShortFor(name, id);
  });
  if (found.length > 0) return found.map(({ id }) => id);
  const imported = importable(name, parts).filter((id) => graph.modules.has(id));
  if (imported.length > 0) return imported;
  const near = nearest(name, graph.modules.keys());
  throw new ArchLintError(
    "module-unknown",
    tell({ en: 'No module is called "{word}".', "zh-CN": "没有名为“{word}”的模块。" }, { word }),
    near === undefined ? whatToName : tell(didYouMean, { near }),
  );
}

/** What a new file beside those of the tree would import by a name; in another folder an alias may mean another thing. */
function importable(name: string, parts: readonly LanguagePart[]): readonly string[] {
  const found = parts.flatMap((part) => {
    const folders = new Set(part.files.map(({ path }) => folderOf(path)));
    const end = part.language.extensions[0] ?? "";
    return [...folders].flatMap((folder) => readSpecifier(name, `${folder}/.asked${end}`, part)?.module ?? []);
  });
  return [...new Set(found)].sort();
}

/** `axios` for `npm:axios`; a project module never has a colon in front. */
function isShortFor(name: string, id: string): boolean {
  const colon = id.indexOf(":");
  return colon > 0 && colon < 6 && id.slice(colon + 1) === name;
}

/** The question for one near name. */
export const didYouMean: Text = { en: 'Did you mean "{near}"?', "zh-CN": "是否想写“{near}”？" };
const whatToName: Text = {
  en: "Name a file, a folder, a glob or a package; `arch-lint list files` shows the files.",
  "zh-CN": "请指定文件、目录、通配模式或包；`arch-lint list files` 列出全部文件。",
};
