import type { Location } from "../../../domain/source/location.ts";
import { html } from "../../escape/html.ts";
import { paint } from "../../terminal/paint.ts";
import { frame } from "../text/frame.ts";
import type { Sheet } from "./sheet.ts";

/** Columns of code that a page shows without a bar to scroll. */
const columns = 110;

/** The lines around a place, the place itself marked; nothing if the file cannot be shown. */
export function codeFrame(at: Location, sheet: Sheet): string {
  const lines = sheet.lines(at.path);
  const framed = lines ? frame(lines, at, { columns, paint: paint(false) }) : [];
  return framed.length === 0 ? "" : `<pre>${framed.map(marked).join("\n")}</pre>`;
}

/** The frame's own signs say which line is meant, so colour only repeats them. */
function marked(line: string, index: number, all: readonly string[]): string {
  const text = html(line);
  const isCaret = all[index - 1]?.startsWith(">") === true;
  return line.startsWith(">") ? `<mark>${text}</mark>` : isCaret ? `<span class="caret">${text}</span>` : text;
}
