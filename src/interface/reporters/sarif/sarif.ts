import type { Log, Notification, Result, ThreadFlowLocation } from "sarif";
import type { Finding } from "../../../domain/findings/finding.ts";
import type { Problem } from "../../../domain/findings/problem.ts";
import { isIncomplete, type Report } from "../../../domain/findings/report.ts";
import { fill, type Text } from "../../../domain/findings/text.ts";
import { json } from "../../escape/json.ts";
import { hashed } from "../identity.ts";
import type { RenderContext, Reporter } from "../reporter.ts";
import { wordsOf } from "../words.ts";
import { locationOf } from "./location.ts";
import { descriptorOf } from "./rule.ts";

/** Results that GitHub accepts in one run (docs.github.com, "SARIF support for code scanning"). */
const limit = 25_000;

/** Locations of one result that GitHub keeps. */
const relatedLimit = 99;

/**
 * SARIF 2.1.0 (OASIS), as GitHub code scanning reads it. Always the whole result: code scanning closes what is missing.
 * What a waiver or the baseline sets aside is left out, since GitHub shows suppressed results as open alerts.
 */
export const sarif: Reporter = (report, context) => json(sarifLog(report, context));

/** The log as a plain value. */
export function sarifLog(report: Report, context: RenderContext): Log {
  const results = ranked(report.findings).slice(0, limit);
  const dropped = report.findings.length - results.length;
  const notifications = report.problems.map((problem) => notification(problem, context));
  return {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "arch-lint",
            semanticVersion: context.version,
            rules: context.rules.map((rule) => descriptorOf(rule, context.locale)),
          },
        },
        automationDetails: { id: `arch-lint/${context.prefix}` },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: !isIncomplete(report) && dropped === 0,
            toolExecutionNotifications: dropped === 0 ? notifications : [...notifications, cutOff(dropped, context)],
          },
        ],
        results: results.map((finding) => resultOf(finding, context)),
        properties: {
          snapshot: report.snapshot.en,
          ...(report.comparison && { comparedWith: report.comparison.base.en }),
          ...{ waived: report.waived.length, baselined: report.baselined.length },
        },
      },
    ],
  };
}

/** Errors first, so that a limit takes the least severe. */
function ranked(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= limit) return findings;
  const bySeverity = (severity: string) => findings.filter((finding) => finding.severity === severity);
  return [...bySeverity("error"), ...bySeverity("warning")];
}

function resultOf(finding: Finding, context: RenderContext): Result {
  const { message, fix } = wordsOf(finding, context);
  const index = context.rules.findIndex((rule) => rule.id === finding.rule);
  return {
    ruleId: finding.rule,
    ...(index >= 0 && { ruleIndex: index }),
    level: finding.severity,
    ...(finding.status && { baselineState: finding.status === "new" ? "new" : "unchanged" }),
    message: { text: fix ? `${message}\n${fix}` : message },
    locations: [{ physicalLocation: locationOf(finding.at, context) }],
    // `primaryLocationLineHash` is left to GitHub's upload action, which computes it from the file.
    partialFingerprints: { "archLint/v1": hashed(finding.fingerprint) },
    ...evidenceOf(finding, context),
  };
}

function evidenceOf({ path }: Finding, context: RenderContext): Pick<Result, "relatedLocations" | "codeFlows"> {
  if (!path?.length) return {};
  const steps = path.map(({ from, to, at }) => ({
    physicalLocation: locationOf(at, context),
    message: { text: `${from} → ${to}` },
  }));
  const flow: ThreadFlowLocation[] = steps.map((location) => ({ location }));
  return {
    relatedLocations: steps.slice(0, relatedLimit).map((location, id) => ({ id, ...location })),
    codeFlows: [{ threadFlows: [{ locations: flow.slice(0, 1_000) }] }],
  };
}

function notification({ message, at, path, weight }: Problem, context: RenderContext): Notification {
  const place = at ?? (path === undefined ? undefined : { path, line: 1, column: 1 });
  return {
    level: weight === "incomplete" ? "error" : "note",
    message: { text: message[context.locale] },
    ...(place && { locations: [{ physicalLocation: locationOf(place, context) }] }),
  };
}

const tooMany: Text = {
  en: "{dropped} {dropped|result|results} beyond the limit of {limit} {dropped|was|were} left out.",
  "zh-CN": "超出 {limit} 条上限的 {dropped} 条结果没有写入。",
};

function cutOff(dropped: number, { locale }: RenderContext): Notification {
  return { level: "error", message: { text: fill(tooMany, { dropped, limit }, locale) } };
}
