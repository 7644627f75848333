import type { Explanation } from "../../../application/tool.ts";
import type { Language, Limit } from "../../../application/ports/language.ts";
import type { FileTree, Rule } from "../../../domain/findings/rule.ts";
import { json } from "../../escape/json.ts";
import { visible } from "../../escape/terminal.ts";
import { findingJson } from "../../reporters/json/json.ts";
import { adviceOn, findingLines } from "../../reporters/text/findings.ts";
import type { Page } from "../../reporters/text/page.ts";
import { labelled } from "../../reporters/text/labelled.ts";
import type { Key } from "../../wording/speak.ts";
import { paint } from "../../terminal/paint.ts";
import { contextOf } from "../render-context.ts";
import type { Session } from "../session.ts";
import type { SimpleFormat } from "../simple-format.ts";
import { targetOf, type TargetOptions } from "../target.ts";

export interface ExplainOptions extends TargetOptions {
  readonly format: SimpleFormat;
  readonly color?: boolean;
}

/** Explains a rule, what cannot be seen of a language or a package manager, or one finding. */
export async function explain(topic: string, options: ExplainOptions, session: Session): Promise<0> {
  const target = targetOf(options, session);
  const explanation = await session.tool.explain(target, topic);
  const lines = explanation.kind === "finding" ? { lines: explanation.lines } : {};
  const context = contextOf({ target, options, ...lines }, session);
  if (options.format === "json") {
    session.io.stdout(json({ schemaVersion: 1, ...asJson(explanation, context) }));
    return 0;
  }
  const page: Page = { ...context, paint: paint(context.color), say: session.say };
  session.io.stdout(`${asText(explanation, page).join("\n")}\n`);
  return 0;
}

function asJson(explanation: Explanation, context: Page | Parameters<typeof findingJson>[1]) {
  const { kind } = explanation;
  if (kind === "rule") return { kind, rule: ruleJson(explanation.rule) };
  if (kind === "finding") {
    return { kind, rule: ruleJson(explanation.rule), finding: findingJson(explanation.finding, context) };
  }
  const known = (limits: readonly Limit[]) =>
    limits.map(({ summary, fixture }) => ({ summary: summary[context.locale], fixture }));
  if (kind === "ecosystem") {
    const { id, name, limits } = explanation.ecosystem;
    return { kind, ecosystem: { id, name, limits: known(limits) } };
  }
  const { id, name, extensions, limits } = explanation.language;
  return { kind, language: { id, name, extensions, limits: known(limits) } };
}

function ruleJson({ id, summary, why, fix, since, severity, examines, messages, examples }: Rule) {
  return { id, summary, why, fix, since, severity, examines, messages, examples };
}

function asText(explanation: Explanation, page: Page): readonly string[] {
  if (explanation.kind === "rule") return ruleText(explanation.rule, page);
  if (explanation.kind === "language") return languageText(explanation.language, page);
  if (explanation.kind === "ecosystem") return limitsText(explanation.ecosystem, [], page);
  return [...findingLines(explanation.finding, page), ...adviceOn(explanation.finding, page)];
}

function ruleText(rule: Rule, page: Page): readonly string[] {
  const { say, locale, paint: colour } = page;
  return [
    colour.strong(rule.id),
    ...labelled("", rule.summary[locale], page),
    "",
    ...labelled(say("finding.why"), rule.why[locale], page),
    ...labelled(say("finding.fix"), rule.fix[locale], page),
    "",
    `  ${say("explain.severity")}: ${rule.severity === "off" ? "off" : say(`severity.${rule.severity}`)}`,
    `  ${say("explain.examines")}: ${rule.examines[locale]}`,
    `  ${say("explain.since")}: ${rule.since}`,
    ...example("explain.given", rule.examples.given, page),
    ...example("explain.base", rule.examples.base, page),
    ...example("explain.installed", rule.examples.installed, page),
    ...example("explain.bad", rule.examples.bad, page),
    ...example("explain.good", rule.examples.good, page),
  ];
}

/** Files of an example, without the marks that only the tests read. */
function example(title: Key, files: FileTree | undefined, page: Page): readonly string[] {
  if (!files || Object.keys(files).length === 0) return [];
  const { say, paint: colour } = page;
  const blocks = Object.entries(files).flatMap(([path, text]) => [
    `  ${colour.place(path)}`,
    ...beginning(withoutMarks(text), page).map((line) => `    ${visible(line)}`.trimEnd()),
  ]);
  return ["", colour.strong(say(title)), ...blocks];
}

const longest = 60;

/** A registry snapshot fills pages; its beginning shows its form. */
function beginning(lines: readonly string[], { say }: Page): readonly string[] {
  if (lines.length <= longest) return lines;
  const shown = lines.slice(0, longest / 2);
  return [...shown, say("explain.more", { n: lines.length - shown.length })];
}

function withoutMarks(text: string): readonly string[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => line.replace(/\s*(?:\/\/|#) expect: \S+/u, ""));
}

function languageText(language: Language, page: Page): readonly string[] {
  const files = language.extensions.map((extension) => `*${extension}`).join(" ");
  return limitsText(language, [`  ${page.say("explain.extensions")}: ${files}`], page);
}

function limitsText(
  { name, limits }: Pick<Language, "name" | "limits">,
  head: readonly string[],
  page: Page,
): readonly string[] {
  const { say, paint: colour } = page;
  const known = limits.flatMap(({ summary }) => labelled("-", summary[page.locale], page));
  return [
    colour.strong(name),
    ...head,
    "",
    colour.strong(say("explain.limits")),
    ...(known.length > 0 ? known : [`  ${say("explain.no-limits")}`]),
  ];
}
