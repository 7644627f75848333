import type { parseSync, ParserOptions, ParseResult } from "oxc-parser";
import { isDeclaration } from "../extensions.ts";
import { withoutDearBackslashes } from "./backslashes.ts";

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

/** The languages to try for a script inside of markup. */
export function langsWithin(lang: "ts" | "tsx" | "js" | "jsx"): readonly Lang[] {
  return lang.endsWith("x") ? ["tsx"] : ["ts", "tsx"];
}

/** What the parser made of a text; `fatal` says at which offset, and why, it gave up. */
export interface Parsed {
  readonly result: ParseResult;
  readonly fatal?: { readonly message: string; readonly offset: number };
}

/** How to parse. */
export interface Manner {
  readonly langs: readonly Lang[];
  /** False leaves types out of the tree, which saves a fifth of the time where nobody looks at it. */
  readonly withTypes: boolean;
  /** False leaves parentheses out of the tree. */
  readonly withParentheses?: boolean;
}

/**
 * Parses with the first language that reads the text. The parser goes on behind most errors; after one that it cannot pass it
 * hands back an empty tree.
 */
export function parseAs(parse: ParseSync, text: string, { langs, withTypes, withParentheses = true }: Manner): Parsed {
  let first: Parsed | undefined;
  for (const lang of langs) {
    const astType = withTypes ? "ts" : "js";
    const parsed = parseOnce(parse, text, { lang, astType, preserveParens: withParentheses });
    if (!parsed.fatal) return parsed;
    first ??= parsed;
  }
  return first ?? { result: nothing(parse) };
}

function parseOnce(parse: ParseSync, text: string, options: ParserOptions): Parsed {
  try {
    const result = parse("source", withoutDearBackslashes(text), options);
    const [error] = result.errors;
    if (!error || result.program.body.length > 0) return { result };
    return { result, fatal: { message: error.message, offset: error.labels[0]?.start ?? 0 } };
  } catch (error) {
    // Thrown where the answer outgrows the longest string of the engine.
    return {
      result: nothing(parse),
      fatal: { message: error instanceof Error ? error.message : String(error), offset: 0 },
    };
  }
}

function nothing(parse: ParseSync): ParseResult {
  return parse("nothing.ts", "");
}
