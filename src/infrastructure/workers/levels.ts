import type { Language } from "../../application/ports/language.ts";

/** How many levels a parser of native code may have to descend in a text, at the very most; 0 for parsers that cannot crash. */
export type LevelsOf = (language: Language["id"], bytes: Uint8Array) => number;

/** Levels that every stack bears; half of what the costliest shape needs to overflow 4 MiB (measured with oxc-parser 0.154). */
export const levelsHere = 1000;
/** Stack of a worker thread in MiB. It is only reserved: memory is taken as far as a text really descends. */
export const threadStack = 64;
/** Levels that the stack of a worker thread bears, in the same proportion. */
export const levelsInThread = 16_000;

/**
 * Counts for the languages whose parsers are native code, which dies of a stack that overflows, and the process with it. A
 * text of fewer bytes than every stack bears levels is not looked at.
 */
export function levelsOf(languages: readonly Language[]): LevelsOf {
  const native = new Set(languages.filter(({ isNative }) => isNative).map(({ id }) => id));
  return (language, bytes) => (native.has(language) && bytes.length > levelsHere ? mostLevels(bytes) : 0);
}

const blank = 0;
const word = 1;
const flat = 2;
const level = 3;

/** What cannot begin a level: closing brackets and signs that separate. Everything else may. */
const kinds = Uint8Array.from({ length: 256 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (code <= 32) return blank;
  if (code >= 128 || /[\w$]/u.test(sign)) return word;
  return ")]},;".includes(sign) ? flat : level;
});

/**
 * No parser descends without a token that makes it: a sign, or a word before another word (`typeof typeof a`). Their number
 * knows nothing of strings and comments, so it is too high for all honest code, and nothing can be hidden from it.
 */
export function mostLevels(bytes: Uint8Array): number {
  let levels = 0;
  let previous = flat;
  let isSpaced = false;
  for (const byte of bytes) {
    const kind = kinds[byte] ?? word;
    if (kind === blank) isSpaced = true;
    else {
      if (kind === level || (kind === word && previous === word && isSpaced)) levels += 1;
      previous = kind;
      isSpaced = false;
    }
  }
  return levels;
}
