import type { Finding } from "../../domain/findings/finding.ts";
import { judged, type Report } from "../../domain/findings/report.ts";
import type { RenderContext } from "./reporter.ts";

/** Findings that people want to see: those that the run is judged by, errors before warnings, each in order of place. */
export function shown(report: Report, { minSeverity }: Pick<RenderContext, "minSeverity">): readonly Finding[] {
  const findings = judged(report);
  const errors = findings.filter((finding) => finding.severity === "error");
  if (minSeverity === "error") return errors;
  return [...errors, ...findings.filter((finding) => finding.severity === "warning")];
}

/** Puts values that share a key together, in order of first appearance. */
export function groupBy<Value>(values: readonly Value[], key: (value: Value) => string): readonly (readonly Value[])[] {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const name = key(value);
    const group = groups.get(name);
    if (group) group.push(value);
    else groups.set(name, [value]);
  }
  return [...groups.values()];
}
