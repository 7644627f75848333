import type { CodeFile } from "../code/code-file.ts";
import { unquote } from "../packages/go/string-literal.ts";
import type { Position } from "../syntax/position.ts";

/** A line that asks Go's tool to run a program, which most often writes code. */
export interface GenerateDirective extends Position {
  /** The command as Go's tool runs it: aliases replaced, what it knows of the file filled in. */
  readonly words: readonly string[];
}

const mark = "go:generate ";

/**
 * The `//go:generate` lines of a file in the order of the text, read as `go generate` does (Go 1.25,
 * `cmd/go/internal/generate`): words between blanks, in double quotes as Go strings; `-command name …` gives a name to a
 * command for the lines below.
 */
export function generateDirectives(file: CodeFile): readonly GenerateDirective[] {
  const aliases = new Map<string, readonly string[]>();
  return file.syntax.directives.flatMap(({ text, line, column }) => {
    if (column !== 1 || !text.startsWith(mark)) return [];
    const words = split(text.slice(mark.length)).map((word) => filled(word, file, line));
    const [first = "", name, ...command] = words;
    if (first === "-command") {
      if (name !== undefined) aliases.set(name, command);
      return [];
    }
    return first === "" ? [] : [{ line, column, words: [...(aliases.get(first) ?? [first]), ...words.slice(1)] }];
  });
}

/** What is never closed ends with the line, and Go's tool refuses it. It hands a remark to the program, people do not mean to. */
function split(line: string): readonly string[] {
  const words: readonly string[] = line.match(/"(?:[^"\\]|\\.)*"|[^\s"]\S*|"\S*/gu) ?? [];
  const remark = words.indexOf("//");
  const own = remark < 0 ? words : words.slice(0, remark);
  return own.map((word) => (word.startsWith('"') ? (unquote(word) ?? word) : word));
}

/** Variables that the tool sets; all others come from the environment, and stay as they are. */
function filled(word: string, { path, package: name = "" }: CodeFile, line: number): string {
  const known: Readonly<Record<string, string>> = {
    GOFILE: path.slice(path.lastIndexOf("/") + 1),
    GOPACKAGE: name,
    GOLINE: String(line),
    DOLLAR: "$",
  };
  return word.replace(/\$(?:\{(\w+)\}|(\w+))/gu, (whole, braced?: string, plain?: string) => {
    const variable = braced ?? plain ?? "";
    return Object.hasOwn(known, variable) ? (known[variable] ?? whole) : whole;
  });
}
