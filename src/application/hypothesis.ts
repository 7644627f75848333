import type { Dependency } from "../domain/graph/dependency.ts";
import type { Module } from "../domain/graph/module.ts";
import type { LanguagePart } from "./pipeline/resolve-all.ts";
import type { Language, Resolution } from "./ports/language.ts";
import { isInProject, readSpecifier } from "./read-specifier.ts";

/** A dependency that nobody has written yet, with the modules at its ends. */
export interface Hypothesis {
  readonly dependency: Dependency;
  readonly modules: readonly Module[];
  /** Where the target stands, if it is part of the project. */
  readonly target?: string;
}

/** What is asked about, and what the tree holds. */
export interface Question {
  readonly from: string;
  /** A path of the tree, a path relative to `from`, or a specifier as one would write it in `from`. */
  readonly target: string;
  readonly paths: ReadonlySet<string>;
  readonly parts: readonly LanguagePart[];
  readonly languages: readonly Language[];
}

/** A package as the tool itself writes it. */
const isModuleId = /^(?:npm|node|go|java):/u;

/** Reads a question as a dependency. A target that exists nowhere is taken for the file or package it would be. */
export function hypothesis(question: Question): Hypothesis {
  const path = pathOf(question);
  if (path !== undefined) return inProject(question, path);
  if (isModuleId.test(question.target)) return between(question, { id: question.target, origin: "package", files: [] });
  const found = resolved(question);
  if (found?.target !== undefined) return inProject(question, found.target);
  if (found) return between(question, { id: found.module, origin: found.origin, files: [] });
  const id = languageOf(question)?.externalId(question.target) ?? question.target;
  return between(question, { id, origin: "package", files: [] });
}

function inProject(question: Question, path: string): Hypothesis {
  return { ...between(question, { id: path, origin: "project", files: [path] }, path), target: path };
}

function between({ from, target }: Question, to: Module, path?: string): Hypothesis {
  const at = { path: from, line: 1, column: 1 };
  const dependency: Dependency = {
    ...{ from, to: to.id, kind: "value", at, specifier: target },
    ...(path !== undefined && { target: path }),
  };
  return { dependency, modules: [{ id: from, origin: "project", files: [from] }, to] };
}

/** The target as a path of the tree: a file, a folder, or a file that has yet to be written. */
function pathOf(question: Question): string | undefined {
  const { from, target, paths, languages } = question;
  const isFile = (path: string) => languages.some(({ extensions }) => extensions.some((end) => path.endsWith(end)));
  for (const path of [normal(target), ...(target.startsWith(".") ? [normal(`${folderOf(from)}/${target}`)] : [])]) {
    if (path === undefined) continue;
    if (paths.has(path)) return path;
    const inside = firstBelow(path, paths);
    if (inside !== undefined) return inside;
  }
  const written = target.startsWith("../") ? normal(`${folderOf(from)}/${target}`) : normal(target);
  return written !== undefined && isFile(written) && written.includes("/") ? written : undefined;
}

/** A folder is named for what it holds: any of its files stands where the folder does. */
function firstBelow(folder: string, paths: ReadonlySet<string>): string | undefined {
  for (const path of paths) if (path.startsWith(`${folder}/`)) return path;
  return undefined;
}

/** What the importer's language makes of the target, with a file of it. */
function resolved(question: Question): Resolution | undefined {
  const part = question.parts.find(({ language }) => language === languageOf(question));
  const found = part && readSpecifier(question.target, question.from, part);
  if (found === undefined || found.target !== undefined || !isInProject(found)) return found;
  return { ...found, target: fileIn(found.module, question) };
}

function fileIn(module: string, { parts, paths }: Question): string {
  const files = parts.flatMap((part) => part.files.filter(({ path }) => part.resolver.moduleOf(path) === module));
  return files[0]?.path ?? firstBelow(module, paths) ?? module;
}

function languageOf({ from, languages }: Question): Language | undefined {
  return languages.find(({ extensions }) => extensions.some((extension) => from.endsWith(extension)));
}

function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "." : path.slice(0, slash);
}

/** Without `.` and `..`; `undefined` for a path that leaves the root. */
function normal(path: string): string | undefined {
  const names: string[] = [];
  for (const name of path.split("/")) {
    if (name === "" || name === ".") continue;
    if (name !== "..") names.push(name);
    else if (names.pop() === undefined) return undefined;
  }
  return names.join("/");
}
