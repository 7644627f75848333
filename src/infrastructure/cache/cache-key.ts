import type { Language } from "../../application/ports/language.ts";
import type { Depth } from "../../domain/source/facts.ts";

const endingForm = /(?:^module-info)?\.[\w.-]*$/u;

/** Which file is read, and how far. */
export interface Reading {
  readonly path: string;
  readonly depth: Depth;
}

/**
 * What facts depend on: the language and the version of its reader, the depth of reading, the content, and the ending
 * of the file name from its first dot on (`.d.ts`, `.tsx`), which tells an extractor the dialect; Java has one for a whole
 * name (`module-info.java`).
 */
export function cacheKey(language: Language, { path, depth }: Reading, blob: string): string {
  const version = depth === "imports" ? language.version : (language.syntax?.version ?? 0);
  const ending = endingForm.exec(path.slice(path.lastIndexOf("/") + 1))?.[0] ?? "";
  return `${language.id}@${version}:${depth}:${ending}:${blob}`;
}
