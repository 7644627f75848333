import { isMark, isName, isWord, kindAt, lowerName, nameAt, type Tokens } from "../lexer/tokens.ts";
import { skipAnnotations } from "./qualified-name.ts";

const modifiers = ["public", "protected", "private", "static", "final", "abstract", "default", "synchronized"];

/** No real list has as many tokens; without an end, a hostile text would be read over and over. */
const longest = 1_000;

/** Names of the type parameters in the list that opens at `index`: `T` and `K` of `<T extends Order, K>`. JLS 8.1.2, 8.4.4. */
export function* typeParameters(tokens: Tokens, index: number): Generator<string> {
  let depth = 0;
  const last = Math.min(tokens.count, index + longest);
  for (let at = index; at < last; at += 1) {
    if (isMark(tokens, at, "<")) depth += 1;
    else if (isMark(tokens, at, ">")) depth -= 1;
    else if (isMark(tokens, at, ";") || isMark(tokens, at, "{")) return;
    if (depth === 0) return;

    if (depth !== 1 || !(isMark(tokens, at, "<") || isMark(tokens, at, ","))) continue;
    const name = skipAnnotations(tokens, at + 1);
    if (isName(tokens, name)) yield nameAt(tokens, name);
  }
}

/** True if the `<` at `index` opens the type parameters of a method, and compares nothing. */
export function opensMethodParameters(tokens: Tokens, index: number): boolean {
  if (kindAt(tokens, index - 1) === lowerName) return modifiers.some((word) => isWord(tokens, index - 1, word));
  return [..."{};"].some((mark) => isMark(tokens, index - 1, mark));
}
