import type { GoFault, GoSum, GoSumLine } from "./go-file.ts";

/** Reads a go.sum or go.work.sum file: a module, a version and a hash on each line that is not blank. */
export function readSum(text: string, path: string): GoSum<"go.sum"> | GoSum<"go.work.sum"> {
  const lines: GoSumLine[] = [];
  const faults: GoFault[] = [];
  const name = path.slice(path.lastIndexOf("/") + 1);
  for (const [index, content] of text.split("\n").entries()) {
    const words = wordsOf(content);
    const [module = "", version = "", hash = ""] = words;
    if (words.length === 3) lines.push({ module, ...versionOf(version), hash, line: index + 1 });
    else if (words.length > 0) faults.push(wrongNumber({ path, name, line: index + 1, content, count: words.length }));
  }
  const kind = name === "go.work.sum" ? name : "go.sum";
  return { kind, path, folder: path.slice(0, Math.max(0, path.length - name.length - 1)), lines, faults };
}

/** Go splits at every white space. */
function wordsOf(content: string): readonly string[] {
  const words = content.split(/[\s\u0085]+/u);
  return words.filter((word) => word !== "");
}

function versionOf(word: string): Pick<GoSumLine, "version" | "isGoMod"> {
  const isGoMod = word.endsWith("/go.mod");
  return { version: isGoMod ? word.slice(0, -"/go.mod".length) : word, isGoMod };
}

interface WrongLine {
  readonly path: string;
  readonly name: string;
  readonly line: number;
  readonly content: string;
  readonly count: number;
}

function wrongNumber({ path, name, line, content, count }: WrongLine): GoFault {
  const end = content.trimEnd().length;
  const at = { path, line, column: 1, endLine: line, endColumn: Math.max(1, end) + 1 };
  return { kind: "syntax", error: `malformed ${name}: wrong number of fields ${count}`, at, content: content.trim() };
}
