import { visible } from "../escape/terminal.ts";
import { data, property } from "../escape/workflow-log.ts";
import { causeOf, type Review, type ReviewFinding } from "./review.ts";
import { speak } from "../wording/speak.ts";
import type { Locale } from "../../domain/findings/text.ts";

/** How many annotations, and how they speak. */
export interface AnnotationStyle {
  /** Most of one level. */
  readonly most: number;
  readonly prefix: string;
  readonly locale: Locale;
}

/**
 * Workflow commands that annotate what is new, ranked, so many of a level as GitHub shows. What shares a cause with one
 * that is shown and did not fit is counted there; all that did not fit is counted at the end.
 */
export function annotations(
  { fresh, unchecked }: Pick<Review, "fresh" | "unchecked">,
  style: AnnotationStyle,
): readonly string[] {
  const problems = unchecked.slice(0, Math.min(1, style.most));
  const errors = fresh.filter(({ severity }) => severity === "error");
  const warnings = fresh.filter(({ severity }) => severity === "warning");
  const shown = [...errors.slice(0, style.most - problems.length), ...warnings.slice(0, style.most)];
  const shownErrors = shown.filter(({ severity }) => severity === "error").length;
  const more = { errors: errors.length - shownErrors, warnings: warnings.length - (shown.length - shownErrors) };
  return [
    ...problems.map(({ at, path, message }) => problemCommand(at?.path ?? path, at, message, style)),
    ...shown.map((finding) => command(finding, similarTo(finding, shown, fresh), style)),
    ...(more.errors + more.warnings > 0
      ? [`::notice title=arch-lint::${data(speak(style.locale)("github.more", more))}`]
      : []),
  ];
}

/** How many of the same cause are not shown; told once, at the first that is. */
function similarTo(finding: ReviewFinding, shown: readonly ReviewFinding[], all: readonly ReviewFinding[]): number {
  const alike = (other: ReviewFinding) => other.severity === finding.severity && causeOf(other) === causeOf(finding);
  if (shown.find(alike) !== finding) return 0;
  return all.filter(alike).length - shown.filter(alike).length;
}

/** The place is repeated in the message, since the log shows only that. */
function command(finding: ReviewFinding, similar: number, { prefix, locale }: AnnotationStyle): string {
  const { at, message, fix, rule, severity } = finding;
  const place = `${prefix}${at.path}:${at.line}:${at.column}`;
  const aside = similar > 0 ? ` (+${speak(locale)("review.similar", { n: similar })})` : "";
  const text = [`${place} ${message}${aside}`, ...(fix ? [fix] : [])].map(visible).join("\n");
  return `::${severity} ${[...placeOf(at.path, at, prefix), `title=${property(visible(rule))}`].join(",")}::${data(text)}`;
}

function problemCommand(
  path: string | undefined,
  at: ReviewFinding["at"] | undefined,
  message: string,
  { prefix }: AnnotationStyle,
): string {
  return `::error ${[...placeOf(path, at, prefix), "title=arch-lint"].join(",")}::${data(visible(message))}`;
}

function placeOf(path: string | undefined, at: ReviewFinding["at"] | undefined, prefix: string): readonly string[] {
  return [
    ...(path === undefined ? [] : [`file=${property(visible(prefix + path))}`]),
    ...(at ? [`line=${at.line}`] : []),
    ...(at?.endLine === undefined ? [] : [`endLine=${at.endLine}`]),
    ...(at ? [`col=${at.column}`] : []),
    ...(at?.endColumn === undefined ? [] : [`endColumn=${at.endColumn}`]),
  ];
}
