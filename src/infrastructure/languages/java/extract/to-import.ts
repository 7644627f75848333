import type { Import, ImportKind } from "../../../../domain/source/import.ts";
import type { Positions } from "../lexer/positions.ts";
import type { Reference } from "./header.ts";

/** A reference whose kind is known. */
export interface KindedReference extends Reference {
  readonly kind: ImportKind;
}

/** Turns offsets into lines and columns. A name that goes on over lines ends where it would on one. */
export function toImport(found: KindedReference, positions: Positions): Import {
  const { specifier, kind, form } = found;
  const start = positions.at(found.start);
  const end = positions.at(found.end);
  const endColumn = end.line === start.line ? end.column : start.column + specifier.length;
  return { specifier, kind, line: start.line, column: start.column, endColumn, form };
}
