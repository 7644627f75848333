import type { RuleSettings } from "../../domain/architecture/settings.ts";
import { byPlace, type Finding, type WaivedFinding } from "../../domain/findings/finding.ts";
import type { Rule } from "../../domain/findings/rule.ts";
import { hasEnded, isWaiverRule, type Waiver } from "../../domain/findings/waiver.ts";
import type { WaiverComment } from "../../domain/source/facts.ts";
import { effective } from "./evaluate.ts";

/** Findings that stand, findings that a waiver set aside, and the waivers with what became of them. */
export interface Settlement {
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  readonly waivers: readonly Waiver[];
}

/** Reads the waivers of all files. `today` is `YYYY-MM-DD`; a waiver holds until the end of its last day. */
export function collectWaivers(
  comments: ReadonlyMap<string, readonly WaiverComment[]>,
  rules: readonly Rule[],
  context: { readonly settings: Readonly<Record<string, RuleSettings>>; readonly today: string },
): readonly Waiver[] {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const stateOf = (rule: string, until: string | undefined): Waiver["state"] => {
    const found = known.get(rule);
    if (!found || isWaiverRule(rule)) return "unknown-rule";
    if (until !== undefined && hasEnded(until, context.today)) return "expired";
    return effective(found, context.settings) === "off" ? "idle" : "active";
  };
  const paths = [...comments.keys()].sort();
  return paths.flatMap((path) =>
    (comments.get(path) ?? []).map((comment) => ({
      ...comment,
      ...{ path, used: 0, state: stateOf(comment.rule, comment.until) },
    })),
  );
}

/** Sets aside what active waivers with a reason cover; sorts; forgets nothing. */
export function settle(findings: readonly Finding[], waivers: readonly Waiver[]): Settlement {
  const active = waivers.filter(({ state, reason }) => state === "active" && reason !== "");
  const byKey = new Map(active.map((waiver) => [keyOf(waiver.rule, waiver.path, waiver.covers), waiver]));
  const uses = new Map<Waiver, number>();
  const kept: Finding[] = [];
  const waived: WaivedFinding[] = [];
  for (const finding of [...findings].sort(byPlace)) {
    const waiver = byKey.get(keyOf(finding.rule, finding.at.path, finding.at.line));
    if (!waiver) kept.push(finding);
    else {
      uses.set(waiver, (uses.get(waiver) ?? 0) + 1);
      const { line, reason, until } = waiver;
      waived.push({ ...finding, waiver: { line, reason, ...(until !== undefined && { until }) } });
    }
  }
  return { findings: kept, waived, waivers: waivers.map((waiver) => ({ ...waiver, used: uses.get(waiver) ?? 0 })) };
}

function keyOf(rule: string, path: string, line: number): string {
  return `${rule}\0${path}\0${line}`;
}
