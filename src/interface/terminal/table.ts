import { pad, padStart, width } from "./width.ts";

/** Rows as aligned columns, two blanks between them; the last column is not filled up. Numbers stand to the right. */
export function table(
  rows: readonly (readonly string[])[],
  isNumber: (column: number) => boolean = () => false,
): readonly string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, index) =>
    Math.max(0, ...rows.map((row) => width(row[index] ?? ""))),
  );
  const aligned = (cell: string, index: number, isLast: boolean) => {
    if (isNumber(index)) return padStart(cell, widths[index] ?? 0);
    return isLast ? cell : pad(cell, widths[index] ?? 0);
  };
  return rows.map((row) =>
    row
      .map((cell, index) => aligned(cell, index, index === row.length - 1))
      .join("  ")
      .trimEnd(),
  );
}
