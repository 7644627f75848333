import { isEmpty } from "../../../domain/comparison/architecture-diff.ts";
import type { DiffAnswer } from "../../../application/tool.ts";
import type { Locale } from "../../../domain/findings/text.ts";
import { visible } from "../../escape/terminal.ts";
import type { Paint } from "../../terminal/paint.ts";
import { table } from "../../terminal/table.ts";
import { headline, seenWords } from "./headline.ts";
import { type DiffContext, type Row, type Section, withoutEmptyColumns } from "./section.ts";
import { sectionsOf } from "./sections.ts";

/** What a terminal needs beside the diff. */
export interface TextContext extends DiffContext {
  readonly paint: Paint;
  readonly locale: Locale;
}

/** A diff for a terminal: numbers first, then one line a change. */
export function diffText({ base, head, diff, seen, problems }: DiffAnswer, context: TextContext): string {
  const { say, paint, locale } = context;
  const title = paint.strong(say("diff.trees", { base: base[locale], head: head[locale] }));
  const unread = problems.map(({ message, path, at }) => {
    const place = at ? `${at.path}:${at.line}` : (path ?? ".");
    return `  ${visible(context.prefix + place)}  ${visible(message[locale])}`;
  });
  const blocks = [
    [title, isEmpty(diff) ? say("diff.nothing") : headline(diff, context)],
    ...sectionsOf(diff, context).map((section) => sectionLines(section, context)),
    ...(unread.length > 0 ? [[paint.strong(say("problems.title")), ...unread]] : []),
    [paint.dim(seenWords(seen, context))],
  ];
  return `${blocks.map((lines) => lines.filter((line) => line !== "").join("\n")).join("\n\n")}\n`;
}

/** More lines of one kind are shown on demand. */
const most = 20;

function sectionLines({ title, columns, rows, folded, notes }: Section, context: TextContext): readonly string[] {
  const { say, all, paint } = context;
  const shown = all ? rows : rows.slice(0, most);
  const more = rows.length - shown.length;
  return [
    paint.strong(title),
    ...rowLines(columns, shown, context),
    ...(more > 0 ? [`  ${say("diff.more", { n: more })}`] : []),
    ...notes.map((note) => `  ${visible(note)}`),
    ...(folded ? [`  ${all ? folded.summary : say("diff.folded", { summary: folded.summary })}`] : []),
    ...(folded && all ? rowLines(folded.columns, folded.rows, context) : []),
  ];
}

/** A list has no titles; a table has them for its columns after the sign. */
function rowLines(titles: readonly string[], all: readonly Row[], { paint }: TextContext): readonly string[] {
  if (all.length === 0) return [];
  const { columns, rows } = withoutEmptyColumns(titles, all);
  const head = columns.length > 0 ? [["   ", ...columns]] : [];
  const body = rows.map(({ sign, cells }) => [`  ${sign}`, ...cells.map(({ text }) => visible(text))]);
  const lines = table([...head, ...body]);
  return lines.map((line, index) => {
    const row = rows[index - head.length];
    return row ? painted(line, row.tone, paint) : paint.dim(line);
  });
}

function painted(line: string, tone: Row["tone"], paint: Paint): string {
  switch (tone) {
    case "bad":
      return paint.error(line);
    case "risky":
      return paint.warning(line);
    case "good":
      return paint.good(line);
    case undefined:
      return line;
  }
}
