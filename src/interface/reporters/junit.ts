import type { Finding } from "../../domain/findings/finding.ts";
import type { Problem } from "../../domain/findings/problem.ts";
import { judged, type Report, type RuleCoverage } from "../../domain/findings/report.ts";
import { xml } from "../escape/xml.ts";
import type { RenderContext, Reporter } from "./reporter.ts";
import { placeOf, wordsOf } from "./words.ts";

/**
 * JUnit XML: a suite for each rule that ran, a case for each finding. Errors are failures; warnings pass and say so in
 * `system-out`, since JUnit knows no warning. What went unchecked is a case with an `error`.
 */
export const junit: Reporter = (report, context) => {
  const suites = report.coverage.rules.map((rule) => suiteOf(rule, report, context));
  const unchecked = report.problems.filter((problem) => problem.weight === "incomplete");
  const all = unchecked.length > 0 ? [...suites, uncheckedSuite(unchecked, context)] : suites;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="arch-lint">\n${all.join("")}</testsuites>\n`;
};

function suiteOf({ rule, examined }: RuleCoverage, report: Report, context: RenderContext): string {
  const findings = judged(report).filter((finding) => finding.rule === rule);
  const failures = findings.filter((finding) => finding.severity === "error").length;
  const cases = findings.length === 0 ? [passing(rule, examined)] : findings.map((finding) => caseOf(finding, context));
  return suite({ name: rule, failures, errors: 0, cases });
}

function uncheckedSuite(problems: readonly Problem[], context: RenderContext): string {
  const cases = problems.map((problem) => {
    const place = problem.at ? placeOf(problem.at, context) : context.prefix + (problem.path ?? ".");
    return testCase("arch-lint", place, `<error message="${xml(problem.message[context.locale])}"/>`);
  });
  return suite({ name: "arch-lint", failures: 0, errors: problems.length, cases });
}

interface Suite {
  readonly name: string;
  readonly failures: number;
  readonly errors: number;
  readonly cases: readonly string[];
}

function suite({ name, failures, errors, cases }: Suite): string {
  const counts = `tests="${cases.length}" failures="${failures}" errors="${errors}"`;
  return `  <testsuite name="${xml(name)}" ${counts}>\n${cases.join("")}  </testsuite>\n`;
}

function passing(rule: string, examined: number): string {
  return testCase(rule, rule, `<system-out>${examined}</system-out>`);
}

function caseOf(finding: Finding, context: RenderContext): string {
  const { message, fix, why } = wordsOf(finding, context);
  const body = xml([message, why, fix].filter((part) => part !== "").join("\n"));
  const inside =
    finding.severity === "error"
      ? `<failure message="${xml(message)}" type="${xml(finding.rule)}">${body}</failure>`
      : `<system-out>${body}</system-out>`;
  return testCase(finding.rule, placeOf(finding.at, context), inside);
}

function testCase(className: string, name: string, inside: string): string {
  return `    <testcase classname="${xml(className)}" name="${xml(name)}">\n      ${inside}\n    </testcase>\n`;
}
