import { width } from "./width.ts";

/** After a blank; and after a Chinese or Japanese character, unless a closing sign follows, which no line may begin with. */
const breaks =
  /(?<=\s)|(?<=[\u3001-\u9fff\uff01-\uff60])(?![\u3001\u3002\u300d\u300f\uff01\uff09\uff0c\uff1a\uff1b\uff1f.,;:)\s])/u;

/** Breaks a paragraph into lines of some columns. A word longer than a line stays whole: it may be a path to click. */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(breaks)) {
    if (line !== "" && width(line + word.trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += word;
  }
  return [...lines, line.trimEnd()];
}
