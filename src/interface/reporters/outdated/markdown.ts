import type { OutdatedAnswer } from "../../../application/tool.ts";
import { code, markdown } from "../../escape/markdown.ts";
import type { Say } from "../../wording/speak.ts";
import { type Cells, cellsOf, shown, titles, totalWords } from "./cells.ts";

/** The table for a pull request or a page. Names and versions are code, so that nothing in them becomes markup. */
export function outdatedMarkdown(
  answer: OutdatedAnswer,
  { all, say }: { readonly all: boolean; readonly say: Say },
): string {
  const rows = shown(answer.rows, all).map((row) => line(cellsOf(row, say)));
  const head = [row(titles.map(([, title]) => markdown(say(title)))), row(titles.map(([name]) => aligned(name)))];
  const table = rows.length > 0 ? [...head, ...rows, ""] : [];
  return `${[...table, ...totalWords(answer, say).map((words) => `${markdown(words)}\n`)].join("\n")}`;
}

const plain: ReadonlySet<keyof Cells> = new Set(["lag", "age", "libyears", "scope"]);

function line(cells: Cells): string {
  return row(titles.map(([name]) => (plain.has(name) ? markdown(cells[name]) : code(cells[name]))));
}

function aligned(name: keyof Cells): string {
  return name === "age" || name === "libyears" ? "--:" : "---";
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
