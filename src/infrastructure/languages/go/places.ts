/** A line and a column, both from 1; columns count UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A function from offsets to places. It finds lines only as far as it is asked. A byte order mark takes no column. */
export function placesOf(text: string): (offset: number) => Place {
  const starts = [text.startsWith("\uFEFF") ? 1 : 0];
  let known = 0;

  const readTo = (offset: number) => {
    while (known < offset) {
      const end = text.indexOf("\n", known);
      known = end === -1 ? text.length : end + 1;
      if (end === -1) return;
      starts.push(known);
    }
  };

  return (offset) => {
    readTo(Math.min(offset, text.length));
    const line = countUpTo(starts, offset);
    return { line: Math.max(1, line), column: Math.max(1, offset - (starts[line - 1] ?? 0) + 1) };
  };
}

/** How many of the rising numbers are at most `limit`. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
