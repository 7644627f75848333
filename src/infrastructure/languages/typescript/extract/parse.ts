import type { parseSync, ParseResult } from "oxc-parser";
import { isDeclaration } from "../extensions.ts";

/** The one function of the parser that we use. */
export type ParseSync = typeof parseSync;

/** A language of the parser. */
export type Lang = "js" | "jsx" | "ts" | "tsx" | "dts";

const langs: Readonly<Record<string, Lang>> = { ".tsx": "tsx", ".ts": "ts", ".mts": "ts", ".cts": "ts" };

/** The languages to try for a file, the likeliest first. JavaScript may hold JSX, and Flow that TypeScript can read. */
export function langsOf(path: string, extension: string): readonly Lang[] {
  if (isDeclaration(path)) return ["dts"];
  const lang = langs[extension];
  return lang ? [lang] : ["jsx", "tsx"];
}

/** What the parser made of a text; `fatal` says at which offset, and why, it gave up. */
export interface Parsed {
  readonly result: ParseResult;
  readonly fatal?: { readonly message: string; readonly offset: number };
}

/**
 * Parses with the first language that reads the text. The parser goes on behind most errors; after one that it cannot pass it
 * hands back an empty tree.
 */
export function parseAs(parse: ParseSync, text: string, langs: readonly Lang[]): Parsed {
  let first: Parsed | undefined;
  for (const lang of langs) {
    const result = parse(`source.${lang === "dts" ? "d.ts" : lang}`, text, { lang });
    const [error] = result.errors;
    if (!error || result.program.body.length > 0) return { result };
    first ??= { result, fatal: { message: error.message, offset: error.labels[0]?.start ?? 0 } };
  }
  return first ?? parseAs(parse, "", ["ts"]);
}
