import type { Facts } from "../../domain/source/facts.ts";
import type { Import, ImportKind } from "../../domain/source/import.ts";
import { isProblem, isSyntax } from "./encoded-syntax.ts";
import { hasShape, isLine, isText, isTruth, listOf, optional } from "./shape.ts";

/** What one file said, with what must be told about its reading each time it is used. */
export interface Extraction {
  readonly facts: Facts;
  /** True if some bytes of the file were no text. */
  readonly damaged: boolean;
}

/** Facts without their imports, as they stand in the encoded form. */
type Rest = Omit<Facts, "imports"> & { readonly damaged?: boolean };

const kinds: readonly ImportKind[] = ["value", "type", "dynamic", "reexport", "annotation", "test"];

/** Number of values each import has in the flat list. */
const width = 6;

/**
 * Writes an extraction as one line of JSON: a flat list of the imports, then an object with the rest if there is any.
 * Half the length of the objects it stands for, and read in half the time; a warm run does little else.
 */
export function encode({ facts, damaged }: Extraction): string {
  const { imports, ...others } = facts;
  const rest: Rest = damaged ? { ...others, damaged } : others;
  const flat = imports.flatMap((one) => [
    one.specifier,
    kinds.indexOf(one.kind),
    one.line,
    one.column,
    one.endColumn,
    one.form ?? 0,
  ]);
  return JSON.stringify(Object.keys(rest).length > 0 ? [flat, rest] : [flat]);
}

/** Reads what `encode` wrote; `undefined` if it is anything else, for a cache is not to be trusted. */
export function decode(text: string): Extraction | undefined {
  const value = parsed(text);
  if (!Array.isArray(value)) return undefined;

  const [flat, rest = {}]: readonly unknown[] = value;
  const imports = importsIn(flat);
  if (!imports || !isRest(rest)) return undefined;
  const { damaged = false, ...others } = rest;
  return { facts: { imports, ...others }, damaged };
}

function importsIn(flat: unknown): readonly Import[] | undefined {
  if (!Array.isArray(flat) || flat.length % width !== 0) return undefined;
  const values: readonly unknown[] = flat;
  const imports: Import[] = [];
  for (let index = 0; index < values.length; index += width) {
    const one = importAt(values, index);
    if (!one) return undefined;
    imports.push(one);
  }
  return imports;
}

function importAt(values: readonly unknown[], index: number): Import | undefined {
  const specifier = values[index];
  const kind = kinds[Number(values[index + 1])];
  const line = values[index + 2];
  const column = values[index + 3];
  const endColumn = values[index + 4];
  const form = values[index + 5];
  if (!isText(specifier) || !kind || !isLine(line) || !isLine(column) || !isLine(endColumn)) return undefined;
  if (form === 0) return { specifier, kind, line, column, endColumn };
  return isText(form) ? { specifier, kind, line, column, endColumn, form } : undefined;
}

const isSignature = hasShape({ isGoStandard: isTruth, sources: listOf(isText), numbers: isText });

const isWaiver = hasShape({ rule: isText, reason: isText, until: optional(isText), line: isLine, covers: isLine });

// Typed by the fields of Facts: a new field cannot be forgotten here.
const shapeOfRest: { readonly [Field in keyof Required<Rest>]: (value: unknown) => boolean } = {
  package: optional(isText),
  declares: optional(listOf(isText)),
  generated: optional(isTruth),
  signature: optional(isSignature),
  generates: optional(isTruth),
  constraint: optional(isText),
  waivers: optional(listOf(isWaiver)),
  problems: optional(listOf(isProblem)),
  syntax: optional(isSyntax),
  damaged: optional(isTruth),
};

const hasShapeOfRest = hasShape(shapeOfRest);

function isRest(value: unknown): value is Rest {
  return hasShapeOfRest(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
