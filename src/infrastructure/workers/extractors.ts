import type { Extract, Language } from "../../application/ports/language.ts";
import type { Depth } from "../../domain/source/facts.ts";

/** Gives the extractor of a language for a depth. */
export type ExtractorOf = (id: Language["id"], depth: Depth) => Promise<Extract>;

/** Loads the extractor of a language when it is first asked for: a parser that no file needs is never loaded. */
export function extractorsOf(languages: readonly Language[]): ExtractorOf {
  const loaded = new Map<string, Promise<Extract>>();
  return (id, depth) => {
    const key = `${id}:${depth}`;
    const language = languages.find((candidate) => candidate.id === id);
    const extractor = loaded.get(key) ?? load(language, depth);
    loaded.set(key, extractor);
    return extractor;
  };
}

async function load(language: Language | undefined, depth: Depth): Promise<Extract> {
  if (!language) throw new Error("There is no such language.");
  if (depth === "imports") return language.extractor();
  const read = await language.syntax?.load();
  if (!read) throw new Error(`${language.name} is read for its imports alone.`);
  return (text, path) => ({ imports: [], syntax: read(text, path) });
}
