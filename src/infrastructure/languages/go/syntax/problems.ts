import { type Text, tell } from "../../../../domain/findings/text.ts";
import type { ParseProblem } from "../../../../domain/source/parse-problem.ts";
import { deepest, type Walk } from "./walk.ts";

/** UTF-16 code units of a file. Larger ones are tables that a generator has written. */
const longest = 4 << 20;

/** Brackets that are open at once. The memory of the parser grows with them, and it ends the process where there is none. */
const mostOpen = 10_000;

/** Why a text is not parsed at all. */
export function refusal(text: string): ParseProblem | undefined {
  if (text.length > longest) return { message: tell(tooLong, { n: longest }), line: 1, column: 1 };
  if (text.length > mostOpen && opensTooMany(text)) {
    return { message: tell(tooManyOpen, { n: mostOpen }), line: 1, column: 1 };
  }
  return undefined;
}

/** Knows nothing of strings and comments, since no honest text holds so many brackets there either. */
function opensTooMany(text: string): boolean {
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // ( [ {
    if (code === 40 || code === 91 || code === 123) open += 1;
    // ) ] }
    else if (open > 0 && (code === 41 || code === 93 || code === 125)) open -= 1;
    if (open > mostOpen) return true;
  }
  return false;
}

/** What could not be read of a text that was parsed. */
export function problemsOf({ tree, cut, place }: Walk): readonly ParseProblem[] {
  const broken = tree.faults.map((offset) => ({ message: unclear, ...place(offset) }));
  const deep = cut === undefined ? [] : [{ message: tell(tooDeep, { n: deepest }), ...place(cut) }];
  return [...broken, ...deep];
}

const unclear: Text = {
  en: "This does not follow the grammar of Go; what stands here was not read.",
  "zh-CN": "此处不符合 Go 语法，这一段内容没有读取。",
};

const tooLong: Text = {
  en: "This file has more than {n} characters; its code was not read.",
  "zh-CN": "此文件超过 {n} 个字符，其中的代码没有读取。",
};

const tooManyOpen: Text = {
  en: "More than {n} brackets are open at once; the code of this file was not read.",
  "zh-CN": "同时未闭合的括号超过 {n} 个，此文件中的代码没有读取。",
};

const tooDeep: Text = {
  en: "Here code is nested more than {n} levels deep; what lies deeper was not read.",
  "zh-CN": "此处的代码嵌套超过 {n} 层，更深处的内容没有读取。",
};
