import type { Text } from "../findings/text.ts";
import { noSyntax, type Syntax } from "./syntax.ts";
import { weightOf } from "./weight.ts";

/** Facts of more characters are not kept; a text must be built for it to say so much. */
const heaviest = 50_000_000;
/** A shorter text cannot say so much. */
const harmless = 50_000;

const tooMuch: Text = {
  en: "This file says too much for its length; its code was left out.",
  "zh-CN": "此文件的内容相对其长度过于繁复，未采用其中的代码。",
};

/** The facts of a text, unless they are too many to be kept. */
export function bearable(syntax: Syntax, { length }: string): Syntax {
  return length > harmless && weightOf(syntax, heaviest) === heaviest ? withoutCode(tooMuch) : syntax;
}

/** What is left of a file whose code is not told, and why. */
export function withoutCode(message: Text): Syntax {
  return { ...noSyntax, problems: [{ message, line: 1, column: 1 }] };
}
