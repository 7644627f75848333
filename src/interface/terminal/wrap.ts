import { width } from "./width.ts";

/** Breaks a paragraph into lines of some columns, at blanks, or between wide characters, which need none. */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/(?<=\s)|(?<=[\u3000-\u9fff\uff01-\uff60])(?![,。、;:!?)」』])/u)) {
    if (line !== "" && width(line + word.trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += word;
  }
  return [...lines, line.trimEnd()];
}
