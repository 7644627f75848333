import { type Cursor, take } from "./cursor.ts";
import type { Heads } from "./diagram.ts";

const tail = /(<\|?|<{2})(?=[-.=~])|(?:\)|0\)|[o*+^x#@0](?=[-.=~]))/uy;
const shaft = /[-.=~]+(?:\[[^[\]]*\])?(?:(?:left|right|up|down|le|ri|do|l|r|u|d)(?=[-.=~]))?[-.=~]*/uy;
const head = /(\|?>{1,2})|(\(0?|0\(?)|[o*+^x#@](?=\s)/uy;

/**
 * Takes an arrow: `-->`, `<--`, `..>`, `-down->`, `-[#red]->`, `--|>`, `--(` (needs what the other side offers), `--` (a
 * line without heads).
 */
export function takeArrow(cursor: Cursor): Heads | undefined {
  const before = cursor.at;
  const start = take(cursor, tail);
  if (!take(cursor, shaft)) {
    cursor.at = before;
    return undefined;
  }
  const end = take(cursor, head);
  return { start: start?.[1] !== undefined || start?.[0] === ")", end: (end?.[1] ?? end?.[2]) !== undefined };
}
