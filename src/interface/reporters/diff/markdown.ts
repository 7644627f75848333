import type { DiffAnswer } from "../../../application/tool.ts";
import { type ArchitectureDiff, isEmpty } from "../../../domain/comparison/architecture-diff.ts";
import type { Locale } from "../../../domain/findings/text.ts";
import { code, markdown } from "../../escape/markdown.ts";
import { headline, seenWords } from "./headline.ts";
import { diffMermaid } from "./mermaid.ts";
import { type Cell, type DiffContext, type Row, type Section, withoutEmptyColumns } from "./section.ts";
import { sectionsOf } from "./sections.ts";

/** A diff as a page of GitHub Markdown, with the names of both trees and what could not be compared. */
export function diffPage(answer: DiffAnswer, context: DiffContext & { readonly locale: Locale }): string {
  const { say, locale } = context;
  const trees = say("diff.trees", { base: answer.base[locale], head: answer.head[locale] });
  const unread = answer.problems.map(({ message, path, at }) => {
    const place = at ? `${at.path}:${at.line}` : (path ?? ".");
    return `- ${code(context.prefix + place)} ${markdown(message[locale])}`;
  });
  const blocks = [
    `### ${markdown(trees)}`,
    diffMarkdown(answer.diff, context).trimEnd(),
    ...(unread.length > 0 ? [`**${markdown(say("problems.title"))}**\n\n${unread.join("\n")}`] : []),
    markdown(seenWords(answer.seen, context)),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** A diff for a pull request's comment: a sentence of numbers, a drawing of only what changed, and small tables. */
export function diffMarkdown(diff: ArchitectureDiff, context: DiffContext): string {
  const { say } = context;
  if (isEmpty(diff)) return `${markdown(say("diff.nothing"))}\n`;
  const drawing = diffMermaid(diff, context);
  const blocks = [
    ...[headline(diff, context)].filter((line) => line !== "").map(markdown),
    ...(drawing === undefined ? [] : [drawing]),
    ...sectionsOf(diff, context).map((section) => sectionText(section, context)),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** Rows that stand open; the others can be unfolded. */
const mostOpen = 15;

/** Nobody unfolds more; the JSON has them all. */
const mostFolded = 200;

function sectionText({ title, columns, rows, folded, notes }: Section, { say }: DiffContext): string {
  const open = rows.slice(0, mostOpen);
  const rest = rows.slice(mostOpen);
  const blocks = [
    `**${markdown(title)}**`,
    ...(open.length > 0 ? [tableOf(columns, open)] : []),
    ...notes.map(markdown),
    ...(rest.length > 0 ? [details(say("diff.rest", { n: rest.length }), columns, rest, say)] : []),
    ...(folded ? [details(folded.summary, folded.columns, folded.rows, say)] : []),
  ];
  return blocks.join("\n\n");
}

function details(summary: string, columns: readonly string[], rows: readonly Row[], say: DiffContext["say"]): string {
  const shown = rows.slice(0, mostFolded);
  const more = rows.length > shown.length ? [markdown(say("diff.more.json", { n: rows.length - shown.length }))] : [];
  return [`<details><summary>${markdown(summary)}</summary>`, tableOf(columns, shown), ...more, "</details>"].join(
    "\n\n",
  );
}

/** Changes without columns are a list. */
function tableOf(titles: readonly string[], all: readonly Row[]): string {
  const { columns, rows } = withoutEmptyColumns(titles, all);
  const cells = rows.map((row) => [signIn(row), ...row.cells.map(cellText)]);
  if (columns.length === 0) return cells.map((words) => `- ${words.join(" ")}`).join("\n");
  const lines = [["", ...columns.map(markdown)], ["---", ...columns.map(() => "---")], ...cells];
  return lines.map((line) => `| ${line.join(" | ")} |`).join("\n");
}

const marks = { bad: "❌ ", risky: "⚠️ ", good: "" } as const;

function signIn({ sign, tone = "good" }: Row): string {
  if (sign === "") return "";
  return sign === "!" ? marks.risky.trim() : marks[tone] + code(sign);
}

function cellText({ text, isCode }: Cell): string {
  return isCode ? code(text) : markdown(text);
}
