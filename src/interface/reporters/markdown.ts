import type { Finding } from "../../domain/findings/finding.ts";
import type { Problem } from "../../domain/findings/problem.ts";
import { count, isIncomplete, judged, type Report } from "../../domain/findings/report.ts";
import { code, markdown } from "../escape/markdown.ts";
import { speak, type Say } from "../wording/speak.ts";
import type { RenderContext, Reporter } from "./reporter.ts";
import { shown } from "./selection.ts";
import { hasNoLayers } from "./text/assumptions.ts";
import { comparedWith } from "./text/verdict.ts";
import { placeOf, wordsOf } from "./words.ts";

/** GitHub Markdown, for job summaries and comments. Every finding is in it; who posts it cuts it to what fits. */
export const markdownReport: Reporter = (report, context) => {
  const say = speak(context.locale);
  const blocks = [
    [`### ${title(report, say)}`],
    findingsTable(shown(report, context), context, say),
    problemList(report.problems, context, say),
    [seen(report, say)],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
};

function title(report: Report, say: Say): string {
  const found = { errors: count(report, "error"), warnings: count(report, "warning") };
  if (judged(report).length > 0) return say("markdown.title.findings", found);
  return say(isIncomplete(report) ? "markdown.title.incomplete" : "markdown.title.clean");
}

function findingsTable(findings: readonly Finding[], context: RenderContext, say: Say): readonly string[] {
  if (findings.length === 0) return [];
  const head = [say("markdown.place"), say("markdown.rule"), say("markdown.finding"), say("markdown.fix")];
  return [
    row(["", ...head]),
    row(["---", ...head.map(() => "---")]),
    ...findings.map((finding) => findingRow(finding, context)),
  ];
}

function findingRow(finding: Finding, context: RenderContext): string {
  const { message, fix } = wordsOf(finding, context);
  const sign = finding.severity === "error" ? "❌" : "⚠️";
  return row([sign, code(placeOf(finding.at, context)), code(finding.rule), markdown(message), markdown(fix)]);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function problemList(problems: readonly Problem[], context: RenderContext, say: Say): readonly string[] {
  const unchecked = problems.filter((problem) => problem.weight === "incomplete");
  if (unchecked.length === 0) return [];
  const items = unchecked.map((problem) => {
    const place = problem.at ? placeOf(problem.at, context) : context.prefix + (problem.path ?? ".");
    return `- ${code(place)} ${markdown(problem.message[context.locale])}`;
  });
  return [`**${say("problems.title")}**`, "", ...items];
}

function seen(report: Report, say: Say): string {
  const { coverage, waived, baselined, architecture } = report;
  const { files, modules, dependencies } = coverage;
  const languages = Object.entries(coverage.languages).map(([name, number]) => `${name} ${number}`);
  const parts = [
    files === 0
      ? say("coverage.files.none")
      : say("coverage.files", { files, modules, dependencies, languages: languages.join(", ") }),
    say("coverage.unresolved", { n: coverage.unresolved }),
    say("coverage.waived", { n: waived.length }),
    ...(baselined.length > 0 ? [say("coverage.baselined", { n: baselined.length })] : []),
    ...comparedWith(report, say),
    ...(hasNoLayers(architecture) ? [say("layers.none")] : []),
  ];
  return parts.map(markdown).join("  \n");
}
