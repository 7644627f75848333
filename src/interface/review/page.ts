import type { Locale } from "../../domain/findings/text.ts";
import { code, markdown } from "../escape/markdown.ts";
import { speak } from "../wording/speak.ts";
import { fitting } from "./fit.ts";
import { namedProblems, openRows } from "./limits.ts";
import { countOf, type Review, type ReviewFinding, type Verdict } from "./review.ts";
import { clipped, findingsTable, placeCell, type Standpoint } from "./table.ts";

/** What a page says beside the review itself, and how much room it has. */
export interface PageStyle extends Standpoint {
  readonly locale: Locale;
  readonly verdict: Verdict;
  /** Which of several projects of a repository it is about; absent if there is one. */
  readonly project?: string;
  /** Address of the job's summary, where all stands that did not fit; absent: this page is it. */
  readonly summary?: string;
  /** More to say, Markdown already: what changed in the architecture and in the dependencies. The first is the dearest. */
  readonly sections: readonly string[];
  /** One more sentence, at the end. */
  readonly note?: string;
  /** True if findings that were there before are listed as well. */
  readonly listsExisting: boolean;
  readonly limit: number;
  /** How much of the limit a text takes. */
  readonly size: (text: string) => number;
}

/** A review in GitHub Markdown, cut to what fits: the most severe findings are kept, and how many are not is said. */
export function reviewPage(review: Review, style: PageStyle): string {
  const fits = (text: string) => style.size(text) <= style.limit;
  const problems = fitting(Math.min(review.unchecked.length, namedProblems), (n) =>
    fits(write(review, style, { findings: 0, existing: 0, problems: n, sections: 0 })),
  );
  const sections = fitting(
    style.sections.length,
    (n) => style.size(write(review, style, { findings: 0, existing: 0, problems, sections: n })) <= style.limit * 0.75,
  );
  const findings = fitting(review.fresh.length, (n) =>
    fits(write(review, style, { findings: n, existing: 0, problems, sections })),
  );
  const listed = style.listsExisting ? review.existing.length : 0;
  const existing = fitting(listed, (n) => fits(write(review, style, { findings, existing: n, problems, sections })));
  return write(review, style, { findings, existing, problems, sections });
}

/** How many of each are written. */
interface Amounts {
  readonly findings: number;
  readonly existing: number;
  readonly problems: number;
  readonly sections: number;
}

function write(review: Review, style: PageStyle, amounts: Amounts): string {
  const shown = review.fresh.slice(0, amounts.findings);
  const blocks = [
    [`### ${titleOf(review, style)}`, ...countsOf(review, style)],
    findingsTable(shown.slice(0, openRows), style, speak(style.locale)),
    folded("review.folded", shown.slice(openRows), style),
    folded("review.existing", review.existing.slice(0, amounts.existing), style),
    problemList(review, style, amounts.problems),
    ...style.sections.slice(0, amounts.sections).map((section) => [section.trim()]),
    leftOut(review, style, amounts),
    style.note === undefined ? [] : [markdown(clipped(style.note))],
  ];
  const text = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
  return `${text.join("\n\n")}\n`;
}

function titleOf(review: Review, { locale, verdict, project }: PageStyle): string {
  const name = project === undefined ? "arch-lint" : `arch-lint (${markdown(project)})`;
  return `${signs[verdict]} ${name}: ${headline(review, verdict, locale)}`;
}

const signs = { pass: "✅", warn: "⚠️", fail: "❌" } as const;

/** The verdict in one phrase. */
export function headline({ fresh, existing, unchecked, base }: Review, verdict: Verdict, locale: Locale): string {
  const say = speak(locale);
  const kind = base === undefined ? ("all" as const) : ("new" as const);
  const found = { errors: countOf(fresh, "error"), warnings: countOf(fresh, "warning") };
  if (fresh.length > 0) return say(`review.title.${kind}`, found);
  if (unchecked.length > 0) return say("review.title.incomplete");
  return verdict === "fail" ? say("review.title.existing", { n: existing.length }) : say(`review.title.${kind}.clear`);
}

function countsOf({ fresh, existing, fixed, base }: Review, { locale }: PageStyle): readonly string[] {
  if (base === undefined) return [];
  const say = speak(locale);
  const counts = { fresh: fresh.length, existing: existing.length, fixed: fixed.length };
  return ["", say("review.counts", { ...counts, base: markdown(clipped(base)) })];
}

function folded(
  key: "review.folded" | "review.existing",
  findings: readonly ReviewFinding[],
  style: PageStyle,
): readonly string[] {
  if (findings.length === 0) return [];
  const say = speak(style.locale);
  const title = say(key, { n: findings.length });
  return [`<details><summary>${title}</summary>`, "", ...findingsTable(findings, style, say), "", "</details>"];
}

function problemList({ unchecked }: Review, style: PageStyle, amount: number): readonly string[] {
  if (unchecked.length === 0) return [];
  const say = speak(style.locale);
  const items = unchecked.slice(0, amount).map(({ at, path, message }) => {
    const place = at ? placeCell(at, style) : code(clipped(style.prefix + (path ?? ".")));
    return `- ${place} ${markdown(clipped(message))}`;
  });
  const more = unchecked.length - amount;
  const rest = more > 0 ? [`- ${say("review.more.problems", { n: more })}`] : [];
  return [`**${say("problems.title")}**`, "", ...items, ...rest];
}

/** What did not fit, and where it stands; nothing is left out without a word. */
function leftOut({ fresh, existing }: Review, style: PageStyle, amounts: Amounts): readonly string[] {
  const say = speak(style.locale);
  const where = style.summary === undefined ? say("review.in-log") : `[${say("review.in-summary")}](${style.summary})`;
  const unlisted = style.listsExisting ? existing.length - amounts.existing : 0;
  const more = fresh.length - amounts.findings + unlisted;
  const sections = style.sections.length - amounts.sections;
  const link = style.summary === undefined || more > 0 || sections > 0 ? [] : [say("review.all", { where })];
  return [
    ...(more > 0 ? [say("review.more", { n: more, where })] : []),
    ...(sections > 0 ? [say("review.more.sections", { where })] : []),
    ...link,
  ];
}
