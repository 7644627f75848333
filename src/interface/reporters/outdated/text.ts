import type { OutdatedAnswer } from "../../../application/tool.ts";
import type { OutdatedRow } from "../../../domain/packages/registry/outdated-rows.ts";
import { visible } from "../../escape/terminal.ts";
import type { Paint } from "../../terminal/paint.ts";
import { pad, width } from "../../terminal/width.ts";
import type { Say } from "../../wording/speak.ts";
import { cellsOf, shown, titles, totalWords } from "./cells.ts";

/** The table for a terminal: columns aligned by what they take there, so that Chinese titles stand right too. */
export function outdatedText(
  answer: OutdatedAnswer,
  { all, say, paint }: { readonly all: boolean; readonly say: Say; readonly paint: Paint },
): string {
  const rows = shown(answer.rows, all);
  const head = titles.map(([, title]) => say(title));
  const body = rows.map((row) => {
    const cells = cellsOf(row, say);
    return titles.map(([name]) => visible(cells[name]));
  });
  const widths = titles.map((_, index) => Math.max(...[head, ...body].map((line) => width(line[index] ?? ""))));
  const aligned = (line: readonly string[]) =>
    line
      .map((cell, index) => pad(cell, widths[index] ?? 0))
      .join("  ")
      .trimEnd();
  const lines = [
    ...(rows.length > 0 ? [paint.strong(aligned(head))] : []),
    ...body.map((line, index) => painted(aligned(line), rows[index], paint)),
    ...(rows.length > 0 ? [""] : []),
    ...totalWords(answer, say).map(visible),
  ];
  return `${lines.join("\n")}\n`;
}

function painted(line: string, row: OutdatedRow | undefined, paint: Paint): string {
  if (!row?.standing) return paint.dim(line);
  const { majors, minors } = row.standing.lag;
  if (majors > 0) return paint.error(line);
  return minors > 0 ? paint.warning(line) : line;
}
