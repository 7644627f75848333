import type { CommentDraft, CommentMode } from "../../application/publish-review.ts";
import type { CheckRun } from "../../application/ports/review-host.ts";
import type { Locale } from "../../domain/findings/text.ts";
import { visible } from "../escape/terminal.ts";
import { checkAnnotations, checkTextLimit, commentLimit, jobSummaryLimit } from "../review/limits.ts";
import { headline, type PageStyle, reviewPage } from "../review/page.ts";
import type { Review, ReviewFinding, Verdict } from "../review/review.ts";
import { clipped } from "../review/table.ts";
import { onlyProject } from "./inputs.ts";

/** What a run of the action knows about all of its pages. */
export interface PageGround {
  readonly review: Review;
  readonly verdict: Verdict;
  readonly locale: Locale;
  readonly commentId: string;
  readonly prefix: string;
  /** Address of the checked files, with `/` at its end. */
  readonly files?: string;
  /** Address of the job's summary. */
  readonly summary?: string;
  /** Markdown about what else changed. */
  readonly sections: readonly string[];
}

const bytes = (text: string) => Buffer.byteLength(text);
const characters = (text: string) => text.length;

function styleOf(ground: PageGround) {
  const { verdict, locale, commentId, prefix, files, sections } = ground;
  return {
    ...{ verdict, locale, prefix, sections },
    ...(files !== undefined && { files }),
    ...(commentId !== onlyProject && { project: commentId }),
  };
}

/** The page of a job; what could not be posted is said there. */
export function summaryPage(ground: PageGround, note: string): string {
  const style: PageStyle = { ...styleOf(ground), listsExisting: true, limit: jobSummaryLimit - 1, size: bytes };
  return reviewPage(ground.review, note ? { ...style, note } : style);
}

/** The comment of a pull request. */
export function commentDraft(ground: PageGround, pullRequest: number, mode: CommentMode): CommentDraft {
  const marker = `<!-- arch-lint:${ground.commentId} -->`;
  const body = `${marker}\n${reviewPage(ground.review, { ...elsewhere(ground), limit: commentLimit - marker.length - 1, size: characters })}`;
  return { pullRequest, mode, marker, body, isClear: ground.verdict === "pass" };
}

/** The check run of a commit. */
export function checkRunOf(ground: PageGround, commit: string): CheckRun {
  const { review, verdict, locale, commentId, prefix } = ground;
  const conclusions = { pass: "success", warn: "neutral", fail: "failure" } as const;
  return {
    name: commentId === onlyProject ? "arch-lint" : `arch-lint (${commentId})`,
    commit,
    conclusion: conclusions[verdict],
    title: headline(review, verdict, locale),
    summary: reviewPage(review, { ...elsewhere(ground), limit: checkTextLimit, size: bytes }),
    annotations: review.fresh.slice(0, checkAnnotations).map((finding) => annotationOf(finding, prefix)),
  };
}

function elsewhere(ground: PageGround): Omit<PageStyle, "limit" | "size"> {
  return { ...styleOf(ground), listsExisting: false, ...(ground.summary !== undefined && { summary: ground.summary }) };
}

function annotationOf(
  { at, severity, rule, message, fix }: ReviewFinding,
  prefix: string,
): CheckRun["annotations"][number] {
  return {
    path: prefix + at.path,
    line: at.line,
    endLine: at.endLine ?? at.line,
    column: at.column,
    ...(at.endColumn !== undefined && { endColumn: at.endColumn }),
    level: severity === "error" ? "failure" : "warning",
    title: visible(rule).slice(0, 255),
    message: [message, ...(fix ? [fix] : [])].map(clipped).map(visible).join("\n"),
  };
}
