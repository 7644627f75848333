import type { Change } from "../../../domain/comparison/change.ts";
import type { Location } from "../../../domain/source/location.ts";
import type { Say } from "../../wording/speak.ts";

/** How a diff is to be shown. */
export interface DiffContext {
  readonly say: Say;
  /** From where the reader stands to the root of the trees, `/` at its end; empty if that is the same folder. */
  readonly prefix: string;
  /** True: whole lists, and what only grew or shrank. */
  readonly all: boolean;
}

/** A cell of a table. Names, places and versions are code; nothing is escaped yet. */
export interface Cell {
  readonly text: string;
  readonly isCode: boolean;
}

/** One change: what sign it has, and whether it is good, bad, or worth a second look. */
export interface Row {
  readonly sign: "+" | "−" | "~" | "!" | "";
  readonly cells: readonly Cell[];
  readonly tone?: "bad" | "risky" | "good";
}

/** A part of a diff as a table; the same sections make the text and the Markdown. */
export interface Section {
  readonly title: string;
  /** Titles of the columns after the sign. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** A long list that is shown on demand. */
  readonly folded?: { readonly summary: string; readonly columns: readonly string[]; readonly rows: readonly Row[] };
  /** Sentences below the table. */
  readonly notes: readonly string[];
}

/** A name, a place or a version. */
export function named(text: string): Cell {
  return { text: shortened(text), isCode: text !== "" };
}

/** Words of the reader's language. */
export function spoken(text: string): Cell {
  return { text: shortened(text), isCode: false };
}

/** Nobody reads a name of a thousand letters; the JSON has it whole. */
const longest = 300;

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** A table without the columns that say nothing. */
export function withoutEmptyColumns(
  columns: readonly string[],
  rows: readonly Row[],
): Pick<Section, "columns" | "rows"> {
  const isTelling = (index: number) => rows.some(({ cells }) => cells[index]?.text !== "");
  return {
    columns: columns.filter((_, index) => isTelling(index)),
    rows: rows.map((row) => ({
      ...row,
      cells: row.cells.filter((_, index) => columns.length === 0 || isTelling(index)),
    })),
  };
}

/** Sign of what came, went or changed. */
export function signOf({ change }: Pick<Change<unknown>, "change">): Row["sign"] {
  if (change === "changed") return "~";
  return change === "added" ? "+" : "−";
}

/** A place in the head, or one that only the base has. */
export function placed(at: Location, isGone: boolean, { say, prefix }: DiffContext): Cell {
  const place = `${prefix}${at.path}:${at.line}`;
  return named(isGone ? say("diff.in-base", { place }) : place);
}

/** A number before and after; one number where it did not change. */
export function numbers(before: number, after: number): Cell {
  return spoken(before === after ? String(after) : `${before} → ${after}`);
}
