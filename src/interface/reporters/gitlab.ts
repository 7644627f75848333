import type { Finding } from "../../domain/findings/finding.ts";
import type { Problem } from "../../domain/findings/problem.ts";
import { json } from "../escape/json.ts";
import { hashed, uniqueHashes } from "./identity.ts";
import type { RenderContext, Reporter } from "./reporter.ts";
import { wordsOf } from "./words.ts";

/** GitLab code quality: an array of issues (docs.gitlab.com, "Code Quality report format"). */
export const gitlab: Reporter = (report, context) => {
  const hashes = uniqueHashes(report.findings);
  const issues = report.findings.map((finding, index) => issueOf(finding, hashes[index] ?? "", context));
  const unchecked = report.problems.filter((problem) => problem.weight === "incomplete");
  return json([...issues, ...unchecked.map((problem) => uncheckedIssue(problem, context))]);
};

function issueOf(finding: Finding, fingerprint: string, context: RenderContext) {
  const { message, fix } = wordsOf(finding, context);
  return {
    description: fix ? `${message} ${fix}` : message,
    check_name: finding.rule,
    fingerprint,
    severity: finding.severity === "error" ? "major" : "minor",
    location: { path: context.prefix + finding.at.path, lines: { begin: finding.at.line } },
  };
}

function uncheckedIssue({ message, at, path }: Problem, { prefix, locale }: RenderContext) {
  const place = at?.path ?? path ?? ".";
  return {
    description: message[locale],
    check_name: "arch-lint/unchecked",
    fingerprint: hashed(`arch-lint/unchecked | ${place} | ${message.en}`),
    severity: "critical",
    location: { path: prefix + place, lines: { begin: at?.line ?? 1 } },
  };
}
