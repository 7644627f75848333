import type { Script, ScriptLine } from "../../../domain/workflows/script.ts";
import { type DocumentNode, textOf } from "../../documents/node.ts";
import type { YamlDocument } from "./document.ts";

/** The text of a `run:` with the place of each line: a block scalar line by line, else a text that stands on one line. */
export function scriptText(document: YamlDocument, node: DocumentNode): Pick<Script, "text" | "lines"> | undefined {
  const value = textOf(node);
  if (value === undefined) return undefined;
  const source = document.text.slice(node.start, node.end);
  const block = /^[|>]/u.test(source) ? blockText(document, node, source) : undefined;
  if (block && block.text.trimEnd() === value.trimEnd()) return block;
  const isQuoted = source.startsWith('"') || source.startsWith("'");
  const at = document.places(node.start + Number(isQuoted));
  return { text: value, lines: [{ offset: 0, at }] };
}

/** The lines of a block scalar (YAML 1.2.2, 8.1): indentation taken away, those of a folded one joined by spaces. */
function blockText(document: YamlDocument, node: DocumentNode, source: string): Pick<Script, "text" | "lines"> {
  const isFolded = source.startsWith(">");
  const [header = "", ...rows] = source.split("\n");
  const indentation = indentationOf(rows);
  const lines: ScriptLine[] = [];
  let text = "";
  let start = node.start + header.length + 1;
  for (const [index, row] of rows.entries()) {
    const line = row.slice(indentation).replace(/\r$/u, "");
    lines.push({ offset: text.length, at: document.places(start + Math.min(indentation, row.length)) });
    text += line + (isFolded ? fold(line, rows[index + 1]?.slice(indentation)) : "\n");
    start += row.length + 1;
  }
  return { text, lines };
}

function indentationOf(rows: readonly string[]): number {
  const first = rows.find((row) => row.trim() !== "") ?? "";
  return first.length - first.trimStart().length;
}

/** What a line of a folded scalar ends with. Lines around empty or further indented ones keep their breaks. */
function fold(line: string, next: string | undefined): string {
  const isPlain = (row: string) => row.trim() !== "" && !/^\s/u.test(row);
  return next !== undefined && isPlain(line) && isPlain(next) ? " " : "\n";
}
