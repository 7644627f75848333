import { count, isIncomplete, type Report } from "../../domain/findings/report.ts";

/** The only exit codes: 0 nothing at or above the fail level, 1 findings, 2 could not check everything. Never a count. */
export type ExitCode = 0 | 1 | 2;

export interface FailLevel {
  readonly failOn: "error" | "warning" | "never";
  readonly maxWarnings?: number;
}

/** What a run means for the caller; the same for every format. */
export function exitCode(report: Report, { failOn, maxWarnings }: FailLevel): ExitCode {
  if (isIncomplete(report)) return 2;
  if (failOn === "never") return 0;
  const warnings = count(report, "warning");
  if (count(report, "error") > 0) return 1;
  if (failOn === "warning" && warnings > 0) return 1;
  return maxWarnings !== undefined && warnings > maxWarnings ? 1 : 0;
}
