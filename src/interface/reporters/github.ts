import type { Finding } from "../../domain/findings/finding.ts";
import type { Severity } from "../../domain/findings/severity.ts";
import type { Problem } from "../../domain/findings/problem.ts";
import { visible } from "../escape/terminal.ts";
import { data, property } from "../escape/workflow-log.ts";
import { speak } from "../wording/speak.ts";
import type { RenderContext, Reporter } from "./reporter.ts";
import { groupBy, shown } from "./selection.ts";
import { placeOf, wordsOf } from "./words.ts";

/** Annotations of one level that GitHub shows for a step; it drops the rest without a word. */
const perLevel = 10;

/** Workflow commands of GitHub Actions: annotations on the pull request. Goes well together with the text report. */
export const github: Reporter = (report, context) => {
  const all = shown(report, context);
  const incomplete = report.problems.filter((problem) => problem.weight === "incomplete").slice(0, 1);
  const errors = ranked(all, "error");
  const warnings = ranked(all, "warning");
  const shownErrors = errors.slice(0, perLevel - incomplete.length);
  const shownWarnings = warnings.slice(0, perLevel);
  const more = { errors: errors.length - shownErrors.length, warnings: warnings.length - shownWarnings.length };
  const commands = [
    ...incomplete.map((problem) => problemCommand(problem, context)),
    ...[...shownErrors, ...shownWarnings].map((finding) => annotation(finding, context)),
    ...(more.errors + more.warnings > 0
      ? [`::notice title=arch-lint::${data(speak(context.locale)("github.more", more))}`]
      : []),
  ];
  return commands.map((command) => `${command}\n`).join("");
};

/** The first finding of every rule, then the second of every rule, …: ten annotations of one rule would hide the others. */
function ranked(findings: readonly Finding[], severity: Severity): readonly Finding[] {
  const groups = groupBy(
    findings.filter((finding) => finding.severity === severity),
    (finding) => finding.rule,
  );
  const most = Math.max(0, ...groups.map((group) => group.length));
  return Array.from({ length: most }, (_, turn) => groups.flatMap((group) => group.slice(turn, turn + 1))).flat();
}

/** The place is repeated in the message, since the log shows only that. */
function annotation(finding: Finding, context: RenderContext): string {
  const { path, line, column, endLine, endColumn } = finding.at;
  const { message, fix } = wordsOf(finding, context);
  const properties = [
    `file=${property(visible(context.prefix + path))}`,
    `line=${line}`,
    ...(endLine === undefined ? [] : [`endLine=${endLine}`]),
    `col=${column}`,
    ...(endColumn === undefined ? [] : [`endColumn=${endColumn}`]),
    `title=${property(visible(finding.rule))}`,
  ];
  const text = [`${placeOf(finding.at, context)} ${message}`, ...(fix ? [fix] : [])].map(visible).join("\n");
  return `::${finding.severity} ${properties.join(",")}::${data(text)}`;
}

function problemCommand({ message, at, path }: Problem, context: RenderContext): string {
  const file = at?.path ?? path;
  const properties = [
    ...(file === undefined ? [] : [`file=${property(visible(context.prefix + file))}`]),
    ...(at ? [`line=${at.line}`, `col=${at.column}`] : []),
    "title=arch-lint",
  ];
  return `::error ${properties.join(",")}::${data(visible(message[context.locale]))}`;
}
