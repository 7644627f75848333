import type { Location } from "../../../domain/source/location.ts";
import { visible } from "../../escape/terminal.ts";
import { fitEnd, fitStart, width } from "../../terminal/width.ts";
import type { Paint } from "../../terminal/paint.ts";

/** More code units than any terminal shows; longer lines (minified code) are cut before anything looks at them. */
const far = 400;
const tab = "  ";

interface FrameStyle {
  readonly columns: number;
  readonly paint: Paint;
}

/** The lines around a place, the place itself marked: as many as help to recognise it, never more. */
export function frame(lines: readonly string[], at: Location, { columns, paint }: FrameStyle): readonly string[] {
  const marked = lines[at.line - 1];
  if (marked === undefined) return [];

  const first = Math.max(1, at.line - 1);
  const last = Math.min(lines.length, at.line + 1);
  const gutter = String(last).length;
  const room = Math.max(20, columns - gutter - 5);
  const framed: string[] = [];
  for (let number = first; number <= last; number++) {
    const label = String(number).padStart(gutter);
    if (number !== at.line) {
      framed.push(paint.dim(`  ${label} | ${fitStart(show((lines[number - 1] ?? "").slice(0, far)), room)}`.trimEnd()));
      continue;
    }
    const { text, caret } = mark(marked, at, room);
    framed.push(`${paint.error(">")} ${label} | ${text}`.trimEnd());
    framed.push(`  ${" ".repeat(gutter)} | ${paint.error(caret)}`);
  }
  return framed;
}

/** Cuts a line around the marked part and draws the carets below it, counted in columns of the terminal. */
function mark(line: string, at: Location, room: number): { text: string; caret: string } {
  const start = Math.min(at.column - 1, line.length);
  const end =
    at.endLine === undefined || at.endLine === at.line ? Math.max(at.endColumn ?? 0, at.column + 1) - 1 : line.length;
  const parts = [
    line.slice(Math.max(0, start - far), start),
    line.slice(start, Math.min(end, start + far)),
    line.slice(end, end + far),
  ];
  const { before, middle, after } = cut(parts.map(show), room);
  return { text: before + middle + after, caret: " ".repeat(width(before)) + "^".repeat(Math.max(1, width(middle))) };
}

/** Cuts what does not fit: first the ends of the line, then the marked part itself. */
function cut([before = "", middle = "", after = ""]: readonly string[], room: number) {
  const whole = width(before) + width(middle) + width(after);
  if (whole <= room) return { before, middle, after };
  const kept = fitStart(middle, Math.ceil((room * 2) / 3));
  const lead = fitEnd(before, Math.max(1, room - width(kept) - 8));
  return { before: lead, middle: kept, after: fitStart(after, Math.max(1, room - width(lead) - width(kept))) };
}

/** Tabs become a fixed number of blanks, so that each part of a line has the same width alone and in the whole. */
function show(code: string): string {
  return visible(code.replaceAll("\t", tab).replace(/\r$/u, ""));
}
