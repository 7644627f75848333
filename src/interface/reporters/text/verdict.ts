import { count, countExisting, isIncomplete, judged, type Report } from "../../../domain/findings/report.ts";
import type { Say } from "../../wording/speak.ts";
import type { Page } from "./page.ts";

/** The last lines: what a reader who scrolls to the end must not miss. */
export function verdict(report: Report, page: Page): readonly string[] {
  const { paint, say } = page;
  const findings = judged(report);
  if (page.quiet && findings.length === 0 && !isIncomplete(report)) return [];

  const colour = count(report, "error") > 0 ? paint.error : findings.length > 0 ? paint.warning : paint.good;
  const lines = [...comparedWith(report, say), colour(paint.strong(counts(report, say)))];
  if (!isIncomplete(report)) return lines;
  const parts = report.problems.filter((problem) => problem.weight === "incomplete").length;
  return [...lines, paint.error(paint.strong(say("verdict.incomplete", { n: parts })))];
}

/** The findings that the run is judged by, in one phrase. */
export function counts(report: Report, say: Say): string {
  const isNew = report.comparison?.scope === "new";
  if (judged(report).length === 0) return say(isNew ? "verdict.nothing-new" : "verdict.clean");
  const found = { errors: count(report, "error"), warnings: count(report, "warning") };
  return say(isNew ? "verdict.new-counts" : "verdict.counts", found);
}

/** What a comparison leaves out of these counts: nothing vanishes. */
export function comparedWith(report: Report, say: Say): readonly string[] {
  if (!report.comparison) return [];
  const { scope, fixed } = report.comparison;
  const existing = countExisting(report);
  const numbers = { existing, new: report.findings.length - existing, fixed: fixed.length };
  const isHiding = scope === "new" && existing > 0;
  return [say(isHiding ? "verdict.compared" : "verdict.compared-all", numbers)];
}
