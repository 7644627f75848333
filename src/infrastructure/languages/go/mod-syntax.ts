import { type Text, tell } from "../../../domain/findings/text.ts";
import type { Place } from "./places.ts";
import { unquote } from "./string-literal.ts";

/** One directive of a go.mod or go.work file, be it on a line of its own or in a block. */
export interface Directive extends Place {
  readonly verb: string;
  readonly words: readonly string[];
}

/** What cannot be understood, and where. */
export interface ModFault extends Place {
  readonly message: Text;
}

/** The directives of a go.mod or go.work file in order, and what is no directive (Go Modules Reference, "Lexical elements"). */
export interface ModSyntax {
  readonly directives: readonly Directive[];
  readonly faults: readonly ModFault[];
}

interface Line extends Place {
  readonly words: readonly string[];
  readonly fault?: ModFault;
}

/** Reads the syntax that go.mod and go.work share. */
export function readModSyntax(text: string): ModSyntax {
  const directives: Directive[] = [];
  const faults: ModFault[] = [];
  let block: Line | undefined;

  for (const line of linesOf(text)) {
    const { words, line: at, column, fault } = line;
    const [first = "", second] = words;
    if (fault) faults.push(fault);
    else if (block && first === ")" && words.length === 1) block = undefined;
    else if (block) directives.push({ verb: block.words[0] ?? "", words, line: at, column });
    else if (second === "(" && words.length === 2) block = line;
    else if (!(second === "(" && words[2] === ")"))
      directives.push({ verb: first, words: words.slice(1), line: at, column });
  }
  if (block)
    faults.push({
      message: tell(openBlock, { word: block.words[0] ?? "" }),
      line: block.line,
      column: block.column,
    });
  return { directives, faults };
}

function* linesOf(text: string): Generator<Line> {
  const lines = text.replace(/^\uFEFF/u, "").split("\n");
  for (const [index, content] of lines.entries()) {
    const line = wordsOf(content, index + 1);
    if (line.words.length > 0 || line.fault) yield line;
  }
}

const openBlock: Text = { en: 'The block "{word} (" is never closed.', "zh-CN": "块“{word} (”没有结束。" };
const unknownWord: Text = { en: "This is no word that go.mod knows.", "zh-CN": "go.mod 不认识这样的词。" };

const blanks = /[ \t\r]*/y;
const plainWord = /[^ \t\r()[\]{},"`]+/y;

/** Splits a line into words, strings without their quotes, and signs. Comments end it. */
function wordsOf(content: string, line: number): Line {
  const words: string[] = [];
  const start = skip(blanks, content, 0);
  let offset = start;
  while (offset < content.length && !content.startsWith("//", offset)) {
    const end = wordEnd(content, offset);
    const word = end === undefined ? undefined : wordAt(content.slice(offset, end));
    if (end === undefined || word === undefined) {
      const fault = { message: unknownWord, line, column: offset + 1 };
      return { words, line, column: start + 1, fault };
    }
    words.push(word);
    offset = skip(blanks, content, end);
  }
  return { words, line, column: start + 1 };
}

function wordEnd(content: string, start: number): number | undefined {
  const char = content[start] ?? "";
  if (char === '"') return stringEnd(content, start);
  if (char === "`") return content.indexOf("`", start + 1) + 1 || undefined;
  if ("()[]{},".includes(char)) return start + 1;
  if (content.startsWith("=>", start)) return start + 2;

  const end = skip(plainWord, content, start);
  const comment = content.slice(start, end).indexOf("//");
  const isOpen = content.slice(start, end).includes("/*");
  return isOpen ? undefined : comment > 0 ? start + comment : end;
}

function stringEnd(content: string, start: number): number | undefined {
  for (let offset = start + 1; offset < content.length; offset += 1) {
    if (content[offset] === '"') return offset + 1;
    if (content[offset] === "\\") offset += 1;
  }
  return undefined;
}

function wordAt(written: string): string | undefined {
  return /^["`]/u.test(written) ? unquote(written) : written;
}

function skip(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return start + (pattern.exec(text)?.[0].length ?? 0);
}
