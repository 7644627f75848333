import type { Language } from "../../application/ports/language.ts";

const endingForm = /(?:^module-info)?\.[\w.-]*$/u;

/**
 * What facts depend on: the language and the version of its extractor, the depth of reading, the content, and the ending
 * of the file name from its first dot on (`.d.ts`, `.tsx`), which tells an extractor the dialect; Java has one for a whole
 * name (`module-info.java`).
 */
export function cacheKey(language: Language, path: string, blob: string): string {
  const ending = endingForm.exec(path.slice(path.lastIndexOf("/") + 1))?.[0] ?? "";
  return `${language.id}@${language.version}:imports:${ending}:${blob}`;
}
