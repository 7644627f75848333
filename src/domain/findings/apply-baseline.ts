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
  const groupOf = groupsIn(findings);
  const settled = baseline.entries.map((entry) => settle(entry, groupOf(entry), context));
  const known = new Set(settled.filter(({ entry }) => isInForce(entry)).flatMap(({ group }) => group));
  const isWarned = ({ rule }: Finding) => policyFor(rule, context.settings) === "warn";
  return {
    findings: findings.flatMap((one) => (!known.has(one) ? [one] : isWarned(one) ? [asWarning(one)] : [])),
    baselined: findings.filter((one) => known.has(one) && !isWarned(one)),
    entries: settled.map(({ entry }) => entry),
  };
}

/** Finds what an entry speaks of among the findings. */
function groupsIn(findings: readonly Finding[]): (entry: PlacedEntry) => readonly Finding[] {
  const plain = groupBy(
    findings.filter(({ members }) => !members),
    ({ fingerprint }) => fingerprint,
  );
  const near = knotsNear(findings.filter(({ members }) => members));
  return (entry) =>
    entry.members ? near(entry).filter((one) => isPartOf(one, entry)) : (plain.get(entry.fingerprint) ?? []);
}

interface Settled {
  readonly entry: SettledEntry;
  readonly group: readonly Finding[];
}

function settle(entry: PlacedEntry, group: readonly Finding[], context: BaselineContext): Settled {
  const found = entry.members ? sizeOf(group) : group.length;
  const state = stateOf(entry, group, context);
  return { entry: { ...entry, rule: ruleIn(entry.fingerprint), state, found }, group };
}

function isInForce({ state, found, count }: SettledEntry): boolean {
  return (state === "active" || state === "unjudged") && found <= count;
}

/** Only facts of the tree can be known for good. */
export function mayBeKnown({ needs, beside }: Rule): boolean {
  return needs !== "settlement" && beside === undefined;
}

function asWarning(finding: Finding): Finding {
  return { ...finding, severity: "warning" };
}

function stateOf(
  { fingerprint, reason = "", until }: PlacedEntry,
  group: readonly Finding[],
  context: BaselineContext,
): SettledEntry["state"] {
  const id = ruleIn(fingerprint);
  const rule = context.rules.find((one) => one.id === id);
  if (!rule) return "unknown-rule";
  if (!mayBeKnown(rule) || policyFor(id, context.settings) === "strict") return "strict";
  if (reason.trim() === "" && group.some((finding) => needsReason(finding, rule))) return "unreasoned";
  if (until !== undefined && hasEnded(until, context.today)) return "expired";
  if ((context.settings[id]?.severity ?? rule.severity) === "off") return "idle";
  return context.isJudged(id) ? "active" : "unjudged";
}

/** What may be the trace of an attack. What only warns, such as a lockfile whose hashes are all old, needs no excuse. */
export function needsReason({ severity }: Finding, { tamper }: Rule): boolean {
  return tamper === true && severity === "error";
}

function sizeOf(knots: readonly Finding[]): number {
  return knots.reduce((sum, { members = [] }) => sum + members.length, 0);
}
