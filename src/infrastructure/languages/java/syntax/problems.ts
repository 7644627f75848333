import { type Text, tell } from "../../../../domain/findings/text.ts";
import type { ParseProblem } from "../../../../domain/source/parse-problem.ts";
import { withoutCode } from "../../../../domain/syntax/bearable.ts";
import type { Syntax } from "../../../../domain/syntax/syntax.ts";
import type { FlatTree } from "../../../grammars/flat-tree.ts";
import type { Positions } from "../lexer/positions.ts";
import { deepest } from "./walk.ts";

/** Texts with more UTF-16 code units are not read: nobody writes them by hand. */
const longest = 4 * 1024 * 1024;

const tooLong: Text = {
  en: "This file is longer than {longest} characters; its code was not read.",
  "zh-CN": "此文件超过 {longest} 个字符，未读取其中的代码。",
};
const tooDeep: Text = {
  en: "Code is nested more than {deepest} levels deep here; what lies deeper was not read.",
  "zh-CN": "此处代码嵌套超过 {deepest} 层，更深的部分未读取。",
};
const unread: Text = {
  en: "This could not be read as Java; the rest of the file was.",
  "zh-CN": "此处无法按 Java 语法读取；文件的其余部分已读取。",
};

/** True for a text that is not even parsed. */
export function isTooLong(text: string): boolean {
  return text.length > longest;
}

/** What is said of a text that is too long. */
export function longSyntax(): Syntax {
  return withoutCode(tell(tooLong, { longest }));
}

/** What could not be read, and where code was nested too deep to read on. */
export function problemsAt(
  positions: Positions,
  { text, faults }: FlatTree,
  cut: number | undefined,
): readonly ParseProblem[] {
  const problems = faults.map((offset) => ({ message: unread, ...positions.at(beforeLineEnd(text, offset)) }));
  return cut === undefined ? problems : [...problems, { message: tell(tooDeep, { deepest }), ...positions.at(cut) }];
}

/** For the grammar the first half of a line's end belongs to a comment before it. */
function beforeLineEnd(text: string, offset: number): number {
  return text.startsWith("\r\n", offset - 1) ? offset - 1 : offset;
}
