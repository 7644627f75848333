import type { Extract, Language } from "../../application/ports/language.ts";

/** Loads the extractor of a language when it is first asked for: a parser that no file needs is never loaded. */
export function extractorsOf(languages: readonly Language[]): (id: Language["id"]) => Promise<Extract> {
  const loaded = new Map<string, Promise<Extract>>();
  return (id) => {
    const language = languages.find((candidate) => candidate.id === id);
    const extractor =
      loaded.get(id) ?? language?.extractor() ?? Promise.reject(new Error(`There is no language ${id}.`));
    loaded.set(id, extractor);
    return extractor;
  };
}
