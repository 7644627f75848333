import type { RuleSettings } from "../architecture/settings.ts";
import { groupBy } from "../source/group-by.ts";
import { type Baseline, type BaselinePolicy, type PlacedEntry, ruleIn, type SettledEntry } from "./baseline.ts";
import type { Finding } from "./finding.ts";
import { isPartOf, knotsNear } from "./knots.ts";
import type { Rule } from "./rule.ts";
import { hasEnded } from "./waiver.ts";

/** What is known of the rules when a baseline is applied. */
export interface BaselineContext {
  readonly rules: readonly Rule[];
  readonly settings: Readonly<Record<string, RuleSettings>>;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** True if a rule looked at everything there was: only then is what it did not find gone. */
  readonly isJudged: (rule: string) => boolean;
}

/** The policy that holds for a rule. */
export function policyFor(rule: string, settings: BaselineContext["settings"]): BaselinePolicy {
  return settings[rule]?.baseline ?? "baselined";
}

/** Findings that stand, findings that the baseline sets aside, and its entries with what became of them. */
export interface Baselining {
  readonly findings: readonly Finding[];
  readonly baselined: readonly Finding[];
  readonly entries: readonly SettledEntry[];
}

/**
 * Sets aside what the baseline knows. If more of a fingerprint are found than it allows, all of them stand: none is "the
 * new one". A knot is known as long as it ties nothing together that it did not before.
 */
export function applyBaseline(
  findings: readonly Finding[],
  baseline: Baseline | undefined,
  context: BaselineContext,
): Baselining {
  if (!baseline) return { findings, baselined: [], entries: [] };
  const states = new Map(baseline.entries.map((entry) => [entry, stateOf(entry, context)] as const));
  const isActive = (entry: PlacedEntry) => ["active", "unjudged"].includes(states.get(entry) ?? "");
  const { covers, found } = cover(findings, baseline.entries, isActive);
  const isKnown = (finding: Finding) => covers.has(finding);
  const isWarned = ({ rule }: Finding) => policyFor(rule, context.settings) === "warn";
  return {
    findings: findings.flatMap((one) => (!isKnown(one) ? [one] : isWarned(one) ? [asWarning(one)] : [])),
    baselined: findings.filter((one) => isKnown(one) && !isWarned(one)),
    entries: baseline.entries.map((entry) => ({
      ...entry,
      rule: ruleIn(entry.fingerprint),
      state: states.get(entry) ?? "active",
      found: found.get(entry) ?? 0,
    })),
  };
}

/** Only facts of the tree can be known for good. */
export function mayBeKnown({ needs, beside }: Rule): boolean {
  return needs !== "settlement" && beside === undefined;
}

function asWarning(finding: Finding): Finding {
  return { ...finding, severity: "warning" };
}

function stateOf({ fingerprint, reason = "", until }: PlacedEntry, context: BaselineContext): SettledEntry["state"] {
  const id = ruleIn(fingerprint);
  const rule = context.rules.find((one) => one.id === id);
  if (!rule) return "unknown-rule";
  if (!mayBeKnown(rule) || policyFor(id, context.settings) === "strict") return "strict";
  if (rule.tamper && reason.trim() === "") return "unreasoned";
  if (until !== undefined && hasEnded(until, context.today)) return "expired";
  if ((context.settings[id]?.severity ?? rule.severity) === "off") return "idle";
  return context.isJudged(id) ? "active" : "unjudged";
}

interface Cover {
  /** Findings that an entry sets aside. */
  readonly covers: ReadonlySet<Finding>;
  readonly found: ReadonlyMap<PlacedEntry, number>;
}

function cover(
  findings: readonly Finding[],
  entries: readonly PlacedEntry[],
  isActive: (entry: PlacedEntry) => boolean,
): Cover {
  const covers = new Set<Finding>();
  const found = new Map<PlacedEntry, number>();
  const plain = groupBy(
    findings.filter(({ members }) => !members),
    ({ fingerprint }) => fingerprint,
  );
  const near = knotsNear(findings.filter(({ members }) => members));
  for (const entry of entries) {
    const group = entry.members
      ? near(entry).filter((one) => isPartOf(one, entry))
      : (plain.get(entry.fingerprint) ?? []);
    const size = entry.members ? sizeOf(group) : group.length;
    found.set(entry, size);
    if (isActive(entry) && size <= entry.count) for (const one of group) covers.add(one);
  }
  return { covers, found };
}

function sizeOf(knots: readonly Finding[]): number {
  return knots.reduce((sum, { members = [] }) => sum + members.length, 0);
}
