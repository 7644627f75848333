import type { UnknownCounts } from "./unknown-reason.ts";
import type { ArchitectureSummary } from "../architecture/summary.ts";
import type { Comparison } from "./comparison.ts";
import type { Finding, WaivedFinding } from "./finding.ts";
import type { Problem } from "./problem.ts";
import type { Text } from "./text.ts";
import type { Severity } from "./severity.ts";

/** How much of a rule's subject was there to look at. */
export interface RuleCoverage {
  readonly rule: string;
  /** `mixed`: its messages weigh differently. */
  readonly severity: Severity;
  /** How many things it looked at; what they are is the rule's `examines`. */
  readonly examined: number;
  /** How many of them it could not judge, by reason; absent if none. */
  readonly unknown?: UnknownCounts;
  readonly findings: number;
}

/** What a run saw, so that "no findings" can be told from "nothing checked". */
export interface Coverage {
  /** Source files that were read. */
  readonly files: number;
  /** Source files by language id, sorted by name. */
  readonly languages: Readonly<Record<string, number>>;
  /** Source files that were left out, by reason (`fixture`, `vendored`, `generated`). */
  readonly leftOut: Readonly<Record<string, number>>;
  readonly modules: number;
  readonly dependencies: number;
  /** Project files that stand in a layer / in none although layers were found around them. */
  readonly assigned: number;
  readonly unassigned: number;
  /** Imports that look internal and lead nowhere. */
  readonly unresolved: number;
  /** Imports whose target a generator makes. */
  readonly generated: number;
  /** Manifests, lockfiles, settings and workflows that were read. */
  readonly packageFiles: number;
  /** Entries of all lockfiles. */
  readonly lockedPackages: number;
  readonly rules: readonly RuleCoverage[];
}

/** The outcome of one run, complete and sorted; reporters only write it down. */
export interface Report {
  /** What was checked: `working tree`, `index`, `commit 1a2b3c4`. */
  readonly snapshot: Text;
  /** Absent if it was compared with no commit. */
  readonly comparison?: Comparison;
  /** The configuration file used, relative to the root. */
  readonly config?: string;
  readonly architecture: ArchitectureSummary;
  /** All that stand, whatever the scope. */
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  /** Those that the committed baseline sets aside. */
  readonly baselined: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly coverage: Coverage;
}

/** The findings that a run is judged by: all, or in the scope `new` those that the base does not have. */
export function judged({ findings, comparison }: Pick<Report, "findings" | "comparison">): readonly Finding[] {
  return comparison?.scope === "new" ? findings.filter(({ status }) => status !== "existing") : findings;
}

/** How many of the findings that a run is judged by weigh so much. */
export function count(report: Pick<Report, "findings" | "comparison">, severity: Severity): number {
  return judged(report).filter((finding) => finding.severity === severity).length;
}

/** How many findings stand although the run is not judged by them: the base has them too. */
export function countExisting({ findings }: Pick<Report, "findings">): number {
  return findings.filter(({ status }) => status === "existing").length;
}

/** True if a part of the tree went unchecked: the run must not pass as clean. */
export function isIncomplete(report: Report): boolean {
  return report.problems.some((problem) => problem.weight === "incomplete");
}
