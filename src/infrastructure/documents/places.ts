import type { Location } from "../../domain/source/location.ts";

/** Gives the place of a stretch of one text, by offsets. What runs over several lines is shown by its beginning. */
export type Places = (start: number, end?: number) => Location;

/** Indexes the lines of a text once; `path` is the file that the places are in. */
export function placesIn(path: string, text: string): Places {
  const starts = lineStarts(text);
  return (start, end = start) => {
    const { line, column } = positionOf(starts, start);
    const isShort = end > start && end < (starts[line] ?? Number.POSITIVE_INFINITY);
    return isShort ? { path, line, column, endLine: line, endColumn: column + end - start } : { path, line, column };
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** The last line that starts at or before the offset, by halving. */
function positionOf(starts: readonly number[], offset: number): { readonly line: number; readonly column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
