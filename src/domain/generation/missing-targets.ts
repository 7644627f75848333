import { folderOf } from "../architecture/lookup.ts";
import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { type GenerateDirective, generateDirectives } from "./generate-directive.ts";
import { isAboutTypes, namedTypes } from "./named-types.ts";
import { type RunTarget, runTargets } from "./run-target.ts";

/** Something that a directive names and the tree does not have. */
export interface MissingTarget {
  readonly kind: "script" | "type";
  readonly name: string;
  readonly directive: GenerateDirective;
}

/** Says whether the tree has what commands run. */
export type Presence = (target: RunTarget) => boolean;

/** Looks targets up in the paths of a tree. */
export function presenceIn(paths: ReadonlySet<string>): Presence {
  const goFolders = new Set([...paths].filter((path) => path.endsWith(".go")).map(folderOf));
  return ({ path, wants }) => (wants === "file" ? paths.has(path) : goFolders.has(path === "" ? "." : path));
}

/** What the directives of a file name and the tree does not have. */
export function missingTargets(code: Code, file: CodeFile, isThere: Presence): readonly MissingTarget[] {
  const folder = folderOf(file.path);
  return generateDirectives(file).flatMap((directive) => [
    ...runTargets(directive.words, folder)
      .filter((target) => !isThere(target))
      .map(({ name }) => ({ kind: "script" as const, name, directive })),
    ...missingTypes(code, directive, folder).map((name) => ({ kind: "type" as const, name, directive })),
  ]);
}

/** A name in small letters may be a word of the generator's own (`-type=json`), unless others of the list are types here. */
function missingTypes(code: Code, { words }: GenerateDirective, folder: string): readonly string[] {
  const names = namedTypes(words);
  if (names.length === 0) return [];
  const files = [...code.files.values()].filter(({ path, language }) => language === "go" && folderOf(path) === folder);
  if (files.some(({ syntax: { problems } }) => problems !== undefined)) return [];
  const declared = new Set(files.flatMap(({ syntax: { types } }) => types.map(({ name }) => name)));
  const isSure = isAboutTypes(words) || names.some((name) => declared.has(name));
  return names.filter((name) => !declared.has(name) && (isSure || /^\p{Lu}/u.test(name)));
}
