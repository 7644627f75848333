import { groupBy } from "../reporters/selection.ts";
import type { JsonReport } from "../reporters/json/schema.ts";

export type ReviewFinding = JsonReport["findings"][number];

/** What of a report is reviewed. */
export type Reviewable = Pick<JsonReport, "findings" | "problems" | "comparison">;

/** A report as it is discussed: what is new, what was there and what is gone. */
export interface Review {
  /** What the change is asked about, the most severe first: what the base does not have, or all if there is no base. */
  readonly fresh: readonly ReviewFinding[];
  readonly existing: readonly ReviewFinding[];
  readonly fixed: readonly ReviewFinding[];
  /** What it was compared with; absent if with nothing. */
  readonly base?: string;
  /** Parts of the tree that went unchecked. */
  readonly unchecked: JsonReport["problems"];
}

/** Reads a report, our own or one that came from elsewhere and was held against the schema. */
export function reviewOf({ findings, problems, comparison }: Reviewable): Review {
  return {
    fresh: ranked(findings.filter(({ status }) => status !== "existing")),
    existing: ranked(findings.filter(({ status }) => status === "existing")),
    fixed: comparison?.fixed ?? [],
    ...(comparison && { base: comparison.base }),
    unchecked: problems.filter(({ weight }) => weight === "incomplete"),
  };
}

/** How a change is judged: `fail` as the exit code says, `warn` if there is something to mend all the same. */
export type Verdict = "pass" | "warn" | "fail";

/** The verdict where no exit code is known, as if nobody had asked for another fail level. */
export function verdictOf({ fresh, unchecked }: Review): Verdict {
  if (unchecked.length > 0 || countOf(fresh, "error") > 0) return "fail";
  return fresh.length > 0 ? "warn" : "pass";
}

/** How many findings weigh so much. */
export function countOf(findings: readonly ReviewFinding[], severity: ReviewFinding["severity"]): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

/**
 * Errors before warnings; in each the rules take turns, and in each rule its causes: where only some fit, neither may one
 * rule hide the others nor one cause.
 */
export function ranked(findings: readonly ReviewFinding[]): readonly ReviewFinding[] {
  return (["error", "warning"] as const).flatMap((severity) => {
    const alike = findings.filter((finding) => finding.severity === severity);
    const rules = groupBy(alike, ({ rule }) => rule);
    return inTurns(rules.map((group) => inTurns(groupBy(group, causeOf))));
  });
}

/** The first of every group, then the second of every group, and so on. */
function inTurns<Value>(groups: readonly (readonly Value[])[]): readonly Value[] {
  const most = Math.max(0, ...groups.map((group) => group.length));
  return Array.from({ length: most }, (_, turn) => groups.flatMap((group) => group.slice(turn, turn + 1))).flat();
}

/** What has to be mended once for all findings that share it: the rule and what it leads to, whoever leads there. */
export function causeOf({ rule, fingerprint }: Pick<ReviewFinding, "rule" | "fingerprint">): string {
  const [, , ...target] = fingerprint.split(" | ");
  return [rule, ...target].join(" | ");
}
