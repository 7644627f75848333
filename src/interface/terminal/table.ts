import { pad, width } from "./width.ts";

/** Rows as aligned columns, two blanks between them; the last column is not filled up. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, index) =>
    Math.max(0, ...rows.map((row) => width(row[index] ?? ""))),
  );
  return rows.map((row) =>
    row
      .map((cell, index) => (index === row.length - 1 ? cell : pad(cell, widths[index] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}
