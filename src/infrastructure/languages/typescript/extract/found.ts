import type { Import, ImportKind } from "../../../../domain/source/import.ts";

/** How the resolver must read a specifier, where its text alone does not say so. */
export type Form = "require" | "umd" | "url" | "path" | "types" | `glob${string}`;

/** An import with offsets into the text (UTF-16, quotes included), before they become lines and columns. */
export interface Found {
  readonly specifier: string;
  readonly kind: ImportKind;
  readonly start: number;
  readonly end: number;
  readonly form?: Form;
}

/** Puts imports in the order of the text and tells their lines and columns. Each place counts once. */
export function locate(text: string, found: readonly Found[]): Import[] {
  const ordered = [...found].sort((a, b) => a.start - b.start);
  const imports: Import[] = [];
  let line = 1;
  let lineStart = 0;
  let last = -1;

  for (const { specifier, kind, start, end, form } of ordered) {
    if (start === last) continue;
    last = start;
    for (let next = text.indexOf("\n", lineStart); next !== -1 && next < start; next = text.indexOf("\n", lineStart)) {
      line += 1;
      lineStart = next + 1;
    }
    const column = start - lineStart + 1;
    imports.push({ specifier, kind, line, column, endColumn: column + end - start, ...(form && { form }) });
  }
  return imports;
}
