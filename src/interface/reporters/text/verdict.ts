import { count, isIncomplete, type Report } from "../../../domain/findings/report.ts";
import type { Say } from "../../wording/speak.ts";
import type { Page } from "./page.ts";

/** The last line: what a reader who scrolls to the end must not miss. */
export function verdict(report: Report, page: Page): readonly string[] {
  const { paint, say } = page;
  if (page.quiet && report.findings.length === 0 && !isIncomplete(report)) return [];

  const colour = count(report, "error") > 0 ? paint.error : report.findings.length > 0 ? paint.warning : paint.good;
  const lines = [colour(paint.strong(counts(report, say)))];
  if (!isIncomplete(report)) return lines;
  const parts = report.problems.filter((problem) => problem.weight === "incomplete").length;
  return [...lines, paint.error(paint.strong(say("verdict.incomplete", { n: parts })))];
}

/** The findings in one phrase. */
export function counts(report: Report, say: Say): string {
  if (report.findings.length === 0) return say("verdict.clean");
  return say("verdict.counts", { errors: count(report, "error"), warnings: count(report, "warning") });
}
