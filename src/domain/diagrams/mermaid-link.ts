import { type Cursor, skipSpaces, take, takeText, takeUntil } from "./cursor.ts";
import type { Heads } from "./diagram.ts";

/** As Mermaid's own lexer has it: `-->`, `---`, `==>`, `-.->`, `--o`, `<-->`, longer ones, and `~~~`, which is not drawn. */
const whole = /(?:[\w]+@)?([xo<])?(?:-{2,}([xo>-])|={2,}([xo>=])|-\.+-([xo>])?|~{3,})/uy;

/** The beginning of a link with its words inside: `-- places -->`. */
const beginning = /([xo<])?(--|==|-\.)/uy;

/** Ends of such links, by their beginnings. */
const endings: Readonly<Record<string, RegExp>> = {
  "--": /-{2,}([xo>-])/gu,
  "==": /={2,}([xo>=])/gu,
  "-.": /\.+-([xo>])?/gu,
};

/** Takes a link with what is written on it, if one begins here. `unseen` ones only move boxes about. */
export function takeLink(cursor: Cursor): Heads | "unseen" | undefined {
  const found = take(cursor, whole);
  if (!found) return takeWorded(cursor);
  const [text, start, ...ends] = found;
  skipSpaces(cursor);
  if (takeText(cursor, "|")) takeUntil(cursor, "|");
  return text.endsWith("~") ? "unseen" : headsOf(start, ends);
}

function takeWorded(cursor: Cursor): Heads | undefined {
  const [, start, kind = ""] = take(cursor, beginning) ?? [];
  const ending = endings[kind];
  if (!ending) return undefined;
  ending.lastIndex = cursor.at;
  const found = ending.exec(cursor.text);
  if (!found) return undefined;
  cursor.at = found.index + found[0].length;
  return headsOf(start, found.slice(1));
}

const isHead = (sign: string | undefined) => sign !== undefined && /[xo<>]/u.test(sign);

function headsOf(start: string | undefined, ends: readonly (string | undefined)[]): Heads {
  return { start: isHead(start), end: ends.some(isHead) };
}
