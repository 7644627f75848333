import type { RuleSettings } from "../../domain/architecture/settings.ts";
import { type Finding, findingOf } from "../../domain/findings/finding.ts";
import type { RuleCoverage } from "../../domain/findings/report.ts";
import type { Codebase, Examination, Rule } from "../../domain/findings/rule.ts";
import type { Setting } from "../../domain/findings/severity.ts";
import { byCodeUnit } from "../../domain/source/by-code-unit.ts";

/** What the rules said, and how much each had to look at. */
export interface Evaluation {
  readonly findings: readonly Finding[];
  readonly coverage: readonly RuleCoverage[];
}

/** Runs rules over a finished codebase. Nothing is parsed, read or changed here. */
export function evaluate(
  rules: readonly Rule[],
  codebase: Codebase,
  settings: Readonly<Record<string, RuleSettings>>,
): Evaluation {
  const runs = rules
    .filter((rule) => effective(rule, settings) !== "off")
    .map((rule) => run(rule, codebase, settings[rule.id] ?? {}));
  return { findings: runs.flatMap(({ findings }) => findings), coverage: runs.map(({ coverage }) => coverage) };
}

/** The severity a rule runs at. */
export function effective(rule: Rule, settings: Readonly<Record<string, RuleSettings>>): Setting {
  return settings[rule.id]?.severity ?? rule.severity;
}

function run(
  rule: Rule,
  codebase: Codebase,
  { severity, options }: RuleSettings,
): { readonly findings: readonly Finding[]; readonly coverage: RuleCoverage } {
  const findings: Finding[] = [];
  const faults = rule.check({ ...codebase, code: codebase.code.only(rule.reads ?? readsNothing) }, options);
  let step = faults.next();
  for (; !step.done; step = faults.next()) findings.push(findingOf(rule, step.value, severity));
  const weight = (severity ?? rule.severity) === "error" ? "error" : "warning";
  const examination = typeof step.value === "number" ? { examined: step.value, unknown: {} } : step.value;
  return { findings, coverage: { rule: rule.id, severity: weight, findings: findings.length, ...told(examination) } };
}

function readsNothing(): boolean {
  return false;
}

function told({ examined, unknown }: Examination): Pick<RuleCoverage, "examined" | "unknown"> {
  const some = Object.entries(unknown).filter(([, count]) => count > 0);
  return {
    examined,
    ...(some.length > 0 && { unknown: Object.fromEntries(some.sort(([a], [b]) => byCodeUnit(a, b))) }),
  };
}
