import type { Comparison } from "../../../domain/findings/comparison.ts";
import type { Finding, WaivedFinding } from "../../../domain/findings/finding.ts";
import { count, countExisting, isIncomplete, type Report, type RuleCoverage } from "../../../domain/findings/report.ts";
import type { Locale, Params } from "../../../domain/findings/text.ts";
import { json } from "../../escape/json.ts";
import type { RenderContext, Reporter } from "../reporter.ts";
import { wordsOf } from "../words.ts";
import type { JsonFinding, JsonReport } from "./schema.ts";

/** For programs: arch-lint's own format, versioned by `schemaVersion` and described by `report.schema.json`. */
export const jsonReport: Reporter = (report, context) => json(asJson(report, context));

/** The report as a plain value. Written out member by member, so that the format changes only on purpose. */
export function asJson(report: Report, context: RenderContext): JsonReport {
  return {
    schemaVersion: 1,
    tool: { name: "arch-lint", version: context.version },
    snapshot: report.snapshot.en,
    ...(report.comparison && { comparison: comparisonJson(report, report.comparison, context) }),
    ...(report.config !== undefined && { config: report.config }),
    summary: {
      errors: count(report, "error"),
      warnings: count(report, "warning"),
      waived: report.waived.length,
      baselined: report.baselined.length,
      complete: !isIncomplete(report),
    },
    findings: report.findings.map((finding) => findingJson(finding, context)),
    waived: report.waived.map((finding) => waivedJson(finding, context)),
    baselined: report.baselined.map((finding) => findingJson(finding, context)),
    problems: report.problems.map(({ weight, message, at, path }) => ({
      weight,
      message: message[context.locale],
      ...(at && { at: { ...at } }),
      ...(path !== undefined && { path }),
    })),
    architecture: architectureJson(report.architecture),
    coverage: coverageJson(report.coverage),
  };
}

/** One finding; other verbs that show findings use it too. */
export function findingJson(finding: Finding, context: Pick<RenderContext, "rules" | "locale">): JsonFinding {
  const { message, fix } = wordsOf(finding, context);
  return {
    rule: finding.rule,
    severity: finding.severity,
    at: { ...finding.at },
    messageId: finding.message,
    params: Object.fromEntries(
      Object.entries(finding.params).map(([name, value]) => [name, valueIn(value, context.locale)]),
    ),
    message,
    fix,
    fingerprint: finding.fingerprint,
    ...(finding.path && { path: finding.path.map(({ from, to, at }) => ({ from, to, at: { ...at } })) }),
    ...(finding.members && { members: [...finding.members] }),
    ...(finding.status && { status: finding.status }),
  };
}

function comparisonJson(report: Report, { base, scope, fixed }: Comparison, context: RenderContext) {
  const existing = countExisting(report);
  return {
    base: base.en,
    scope,
    new: report.findings.length - existing,
    existing,
    fixed: fixed.map((finding) => findingJson(finding, context)),
  };
}

/** A text among the parameters is said in the language of the run, as the message is. */
function valueIn(value: Params[string], locale: Locale): string | number {
  return typeof value === "object" ? value[locale] : value;
}

function waivedJson(finding: WaivedFinding, context: RenderContext): JsonReport["waived"][number] {
  const { line, reason, until } = finding.waiver;
  return { ...findingJson(finding, context), waiver: { line, reason, ...(until !== undefined && { until }) } };
}

function architectureJson(summary: Report["architecture"]): JsonReport["architecture"] {
  return {
    origin: summary.origin,
    preset: summary.preset,
    layers: summary.layers.map(({ name, mayDependOn, files }) => ({ name, mayDependOn: [...mayDependOn], files })),
    ...(summary.layerDependencies && { layerDependencies: summary.layerDependencies.map((cell) => ({ ...cell })) }),
    assignments: summary.assignments.map(({ layer, pattern, files }) => ({ layer, pattern, files })),
    leftOut: summary.leftOut.map(({ folder, files, reason }) => ({ folder, files, reason })),
    contexts: summary.contexts.map(({ name, folder }) => ({ name, folder })),
    services: summary.services.map(({ name, folder }) => ({ name, folder })),
    ...(summary.source !== undefined && { source: summary.source }),
    unmatched: summary.unmatched.map(({ key, pattern }) => ({ key, pattern })),
  };
}

function coverageJson(coverage: Report["coverage"]): JsonReport["coverage"] {
  return {
    files: coverage.files,
    languages: { ...coverage.languages },
    leftOut: { ...coverage.leftOut },
    modules: coverage.modules,
    dependencies: coverage.dependencies,
    assigned: coverage.assigned,
    unassigned: coverage.unassigned,
    unresolved: coverage.unresolved,
    generated: coverage.generated,
    packageFiles: coverage.packageFiles,
    lockedPackages: coverage.lockedPackages,
    rules: coverage.rules.map(ruleJson),
  };
}

function ruleJson({
  rule,
  severity,
  examined,
  unknown,
  findings,
}: RuleCoverage): JsonReport["coverage"]["rules"][number] {
  return { rule, severity, examined, ...(unknown && { unknown: { ...unknown } }), findings };
}
