import type { ScalarNode } from "./node.ts";
import { handOver, type YamlCursor } from "./yaml-cursor.ts";

/** One line of a block scalar: how far it is indented, and what follows. */
interface Line {
  readonly indent: number;
  readonly content: string;
}

const header = /([|>])(?:([1-9])?([+-])?|([+-])([1-9]))(?= *\r?(?:\n|$))/uy;

/** Reads `|` or `>` with the lines below it (YAML 1.2.2 §8.1). `parent` is the indentation of the map or list it stands in. */
export function readBlockScalar(cursor: YamlCursor, parent: number): ScalarNode {
  const { text, at: start } = cursor;
  if (parent < 0) handOver();
  header.lastIndex = start;
  const [, style = "", digit, chomp, chompBefore, digitAfter] = header.exec(text) ?? handOver();
  const firstLine = text.indexOf("\n", start);
  cursor.at = firstLine < 0 ? text.length : firstLine + 1;
  const explicit = digit ?? digitAfter;
  const indent = explicit === undefined ? foundIndent(cursor, parent) : parent + Number(explicit);
  const lines = linesOf(cursor, indent);
  const used = lines.slice(0, lines.findLastIndex(({ content }) => content !== "") + 1);
  const body = style === "|" ? literal(used, indent) : folded(used, indent);
  const value = body + tail(lines, used.length, { chomp: chomp ?? chompBefore, indent });
  return { kind: "scalar", value, start, end: cursor.at };
}

/** The indentation of the first line that is not empty. A longer empty line before it is an error, and left to the library. */
function foundIndent({ text, at }: YamlCursor, parent: number): number {
  let longest = 0;
  for (let start = at; start < text.length; start = lineEnd(text, start) + 1) {
    const indent = indentAt(text, start);
    const code = text[start + indent];
    if (code !== "\n" && code !== "\r" && code !== undefined) {
      if (longest > indent) handOver();
      return Math.max(indent, parent + 1);
    }
    longest = Math.max(longest, indent);
  }
  return longest > parent + 1 ? handOver() : parent + 1;
}

function linesOf(cursor: YamlCursor, indent: number): readonly Line[] {
  const { text } = cursor;
  const lines: Line[] = [];
  while (cursor.at < text.length) {
    const own = indentAt(text, cursor.at);
    const end = lineEnd(text, cursor.at);
    const content = text.slice(cursor.at + own, end).replace(/\r$/u, "");
    if (content !== "" && own < indent) break;
    if (content.includes("\t") || (content === "" && (own > indent || end === text.length))) handOver();
    lines.push({ indent: own, content });
    cursor.at = Math.min(end + 1, text.length);
  }
  return lines;
}

function literal(lines: readonly Line[], indent: number): string {
  return lines.map((line) => shown(line, indent)).join("\n");
}

/** Single breaks between lines become spaces, except around empty lines and lines that are indented further. */
function folded(lines: readonly Line[], indent: number): string {
  let value = "";
  let separator = "";
  let wasFurther = false;
  for (const line of lines) {
    if (line.indent > indent) {
      if (separator === " ") separator = "\n";
      else if (!wasFurther && separator === "\n") separator = "\n\n";
      value += separator + shown(line, indent);
      separator = "\n";
      wasFurther = true;
    } else if (line.content === "") {
      if (separator === "\n") value += "\n";
      else separator = "\n";
    } else {
      value += separator + line.content;
      separator = " ";
      wasFurther = false;
    }
  }
  return value;
}

/** The line breaks at the end: one, with `-` none, with `+` all. */
function tail(
  lines: readonly Line[],
  used: number,
  { chomp, indent }: { readonly chomp: string | undefined; readonly indent: number },
): string {
  if (chomp === "-") return "";
  if (chomp !== "+") return used === 0 ? "" : "\n";
  const rest = lines.slice(used).map((line) => `${shown(line, indent)}\n`);
  return (used === 0 ? "" : "\n") + rest.join("");
}

function shown({ indent, content }: Line, base: number): string {
  return " ".repeat(Math.max(0, indent - base)) + content;
}

function indentAt(text: string, start: number): number {
  let at = start;
  while (text[at] === " ") at++;
  return at - start;
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end < 0 ? text.length : end;
}
