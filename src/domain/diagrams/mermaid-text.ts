import type { Statement } from "./diagram.ts";

/** A text between quotes may go over several lines, but not over many. */
const longestQuote = 20;

/** Longer statements are data, and are not understood. */
const longest = 5000;

/** The lines of a Mermaid text without what it says of itself (front matter, directives) and comments. */
export function statementsIn(lines: readonly string[], firstLine: number): readonly Statement[] {
  const found: Statement[] = [];
  for (let index = afterFrontMatter(lines); index < lines.length; ) {
    const length = quotedLines(lines, index);
    const text = lines
      .slice(index, index + length)
      .join(" ")
      .trim();
    const isSaid = text !== "" && !text.startsWith("%%");
    if (isSaid) found.push({ text: text.length > longest ? "?" : text, line: firstLine + index });
    index += text.startsWith("accDescr {") || text.startsWith("accDescr{") ? untilBrace(lines, index) : length;
  }
  return found;
}

/** YAML between two lines of `---`. */
function afterFrontMatter(lines: readonly string[]): number {
  const first = lines.findIndex((line) => line.trim() !== "");
  if (lines[first]?.trim() !== "---") return 0;
  const end = lines.findIndex((line, index) => index > first && line.trim() === "---");
  return end < 0 ? lines.length : end + 1;
}

/** How many lines, from this one, end with all quotes closed. */
function quotedLines(lines: readonly string[], from: number): number {
  let open = false;
  for (let length = 1; length <= longestQuote && from + length <= lines.length; length++) {
    for (const char of lines[from + length - 1] ?? "") if (char === '"') open = !open;
    if (!open) return length;
  }
  return 1;
}

function untilBrace(lines: readonly string[], from: number): number {
  const end = lines.findIndex((line, index) => index >= from && line.includes("}"));
  return (end < 0 ? lines.length : end + 1) - from;
}

/** What people read: no Markdown quotes, no tags, breaks as spaces, entity codes as what they stand for. */
export function labelText(text: string): string {
  const plain = text
    .replace(/^["`]+/u, "")
    .replace(/<[^<>]*>|\\n/gu, " ")
    .replace(/#(\d{1,6});/gu, (whole, code: string) => characterOf(Number(code)) ?? whole)
    .replaceAll("&amp;", "&");
  return plain
    .replace(/["`]+$/u, "")
    .split(/\s+/u)
    .filter((word) => word !== "")
    .join(" ");
}

function characterOf(code: number): string | undefined {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
