import type { Finding } from "../../domain/findings/finding.ts";
import type { Problem } from "../../domain/findings/problem.ts";
import { visible } from "../escape/terminal.ts";
import { speak } from "../wording/speak.ts";
import type { RenderContext, Reporter } from "./reporter.ts";
import { shown } from "./selection.ts";
import { hasNoLayers } from "./text/assumptions.ts";
import { comparedWith, counts } from "./text/verdict.ts";
import { placeOf, wordsOf } from "./words.ts";

/** For coding agents: one line a finding, no code, and one line that says what was seen. */
export const agent: Reporter = (report, context) => {
  const say = speak(context.locale);
  const { files, dependencies, modules, languages } = report.coverage;
  const seen = say("coverage.files", { files, modules, dependencies, languages: Object.keys(languages).join(", ") });
  const lines = [
    ...shown(report, context).map((finding) => findingLine(finding, context)),
    ...report.problems.map((problem) => problemLine(problem, context)),
    ...(hasNoLayers(report.architecture) ? [say("layers.none")] : []),
    ...comparedWith(report, say),
    `${counts(report, say)}; ${visible(files === 0 ? say("coverage.files.none") : seen)}`,
  ];
  return lines.map((line) => `${line}\n`).join("");
};

function findingLine(finding: Finding, context: RenderContext): string {
  const say = speak(context.locale);
  const { message, fix } = wordsOf(finding, context);
  const path = finding.path?.map(({ from, to }) => `${from} → ${to}`).join(", ");
  const parts = [
    message,
    ...(path ? [`${say("finding.path")}: ${path}`] : []),
    ...(fix ? [`${say("finding.fix")}: ${fix}`] : []),
  ];
  return visible(`${placeOf(finding.at, context)}: ${finding.severity} ${finding.rule}: ${parts.join(" ")}`);
}

function problemLine({ message, at, path, weight }: Problem, context: RenderContext): string {
  const place = at ? placeOf(at, context) : `${context.prefix}${path ?? "."}`;
  return visible(`${place}: ${weight === "incomplete" ? "unchecked" : "note"}: ${message[context.locale]}`);
}
