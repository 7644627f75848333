import type { Finding } from "../../domain/findings/finding.ts";
import type { Problem } from "../../domain/findings/problem.ts";
import { json } from "../escape/json.ts";
import { uniqueHashes } from "./identity.ts";
import type { RenderContext, Reporter } from "./reporter.ts";
import { wordsOf } from "./words.ts";

/**
 * GitLab code quality: an array of issues (docs.gitlab.com, "Code Quality report format"). Always everything that is
 * there: GitLab itself compares it with the report of the target branch, by fingerprint alone.
 */
export const gitlab: Reporter = (report, context) => {
  const unchecked = report.problems.filter((problem) => problem.weight === "incomplete");
  const issues = [
    ...report.findings.map((finding) => issueOf(finding, context)),
    ...unchecked.map((problem) => uncheckedIssue(problem, context)),
  ];
  // GitLab puts the reports of all jobs together: what is equal in two folders of a repository must not look the same.
  const hashes = uniqueHashes(issues.map(({ fingerprint }) => context.prefix + fingerprint));
  return json(issues.map((issue, index) => ({ ...issue, fingerprint: hashes[index] })));
};

function issueOf(finding: Finding, context: RenderContext) {
  const { message, fix } = wordsOf(finding, context);
  return {
    description: fix ? `${message} ${fix}` : message,
    check_name: finding.rule,
    fingerprint: finding.fingerprint,
    severity: finding.severity === "error" ? "major" : "minor",
    location: { path: context.prefix + finding.at.path, lines: { begin: finding.at.line } },
  };
}

function uncheckedIssue({ message, at, path }: Problem, { prefix, locale }: RenderContext) {
  const place = at?.path ?? path;
  return {
    description: message[locale],
    check_name: "arch-lint/unchecked",
    fingerprint: `arch-lint/unchecked | ${place ?? "."} | ${message.en}`,
    severity: "critical",
    location: {
      path: place === undefined ? prefix.replace(/\/$/u, "") || "." : prefix + place,
      lines: { begin: at?.line ?? 1 },
    },
  };
}
