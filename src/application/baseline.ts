import { ArchLintError } from "../domain/errors.ts";
import { mayBeKnown, needsReason, policyFor } from "../domain/findings/apply-baseline.ts";
import { type Baseline, type BaselineEntry, baselinePath } from "../domain/findings/baseline.ts";
import { entriesFor, shrunk } from "../domain/findings/baseline-entries.ts";
import type { Finding } from "../domain/findings/finding.ts";
import { isIncomplete, type Report } from "../domain/findings/report.ts";
import { type Text, tell } from "../domain/findings/text.ts";
import { byCodeUnit } from "../domain/source/by-code-unit.ts";
import { type Examined, examine } from "./examine.ts";
import { judge, type Judgement } from "./judge.ts";
import type { World } from "./ports/world.ts";
import { readConfiguration } from "./read-configuration.ts";
import type { BaselineOutcome, BaselineRequest, Target } from "./tool.ts";
import { withTree } from "./with-tree.ts";

/**
 * Writes the baseline of a tree. The first time everything is taken in; after that it only shrinks, unless growth is asked
 * for. Nothing is written from a run that did not see everything: what it did not find may still be there.
 */
export async function baseline(world: World, target: Target, request: BaselineRequest): Promise<BaselineOutcome> {
  const examined = await withTree(world, target, async (tree) =>
    examine(world, target, tree, { configuration: await readConfiguration(world, target, tree) }),
  );
  const judgement = judge(world, target, examined);
  refuseIncomplete(judgement.report);
  const path = examined.baseline?.path ?? baselinePath;
  const before = examined.baseline?.entries ?? [];
  const grows = request.update === true || (!examined.baseline && !request.prune);
  const entries = grows ? grown(judgement, before, { world, examined, request }) : shrunkOf(judgement);
  // A project without findings needs no file that says so.
  const written = entries.length > 0 || examined.baseline !== undefined;
  if (written) await world.write(target, path, world.baselines.write(entries));
  const after = judge(world, target, { ...examined, baseline: placed(path, entries) });
  return { path, written, ...changesBetween(before, entries), left: after.report.findings.filter(isOfTree(world)) };
}

function refuseIncomplete({ problems, ...report }: Report): void {
  if (!isIncomplete({ problems, ...report })) return;
  const first = problems.find(({ weight }) => weight === "incomplete");
  throw new ArchLintError("incomplete", incomplete, tell(solveFirst, { path: first?.path ?? first?.at?.path ?? "." }));
}

const incomplete: Text = {
  en: "Part of the tree could not be checked, so no baseline was written.",
  "zh-CN": "部分文件无法检查，因此没有写入基线。",
};
const solveFirst: Text = {
  en: "`arch-lint check` says what could not be checked ({path}); solve or exclude that first.",
  "zh-CN": "`arch-lint check` 会说明无法检查的内容（{path}）；请先解决或排除。",
};

interface Growth {
  readonly world: World;
  readonly examined: Examined;
  readonly request: BaselineRequest;
}

/** All that may be taken in, and what cannot be judged today. Reasons and dates that entries have stay with them. */
function grown(
  { standing, entries }: Judgement,
  before: readonly BaselineEntry[],
  growth: Growth,
): readonly BaselineEntry[] {
  const known = new Map(before.map((entry) => [entry.fingerprint, entry]));
  const taken = entriesFor(standing.filter(mayBeTaken(known, growth)), before);
  const { reason, until } = growth.request;
  const remarks = { ...(reason !== undefined && { reason }), ...(until !== undefined && { until }) };
  const remarked = taken.map((entry) => (known.has(entry.fingerprint) ? entry : { ...entry, ...remarks }));
  const unjudged = entries.filter(({ state }) => state === "idle" || state === "unjudged");
  const rest = unjudged.filter(({ fingerprint }) => !taken.some((entry) => entry.fingerprint === fingerprint));
  return sorted([...remarked, ...rest]);
}

/** Never what the configuration calls strict; what may be the trace of an attack only with a reason. */
function mayBeTaken(known: ReadonlyMap<string, BaselineEntry>, { world, examined, request }: Growth) {
  const rules = new Map(world.rules.map((rule) => [rule.id, rule]));
  return (finding: Finding): boolean => {
    const owner = rules.get(finding.rule);
    if (!owner || !mayBeKnown(owner)) return false;
    if (policyFor(finding.rule, examined.configuration.settings.rules) === "strict") return false;
    return !needsReason(finding, owner) || Boolean(request.reason ?? known.get(finding.fingerprint)?.reason);
  };
}

function shrunkOf({ standing, entries }: Judgement): readonly BaselineEntry[] {
  return sorted(shrunk(entries, standing));
}

function sorted(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  return [...entries].sort((a, b) => byCodeUnit(a.fingerprint, b.fingerprint));
}

function placed(path: string, entries: readonly BaselineEntry[]): Baseline {
  return { path, entries: entries.map((entry, index) => ({ ...entry, at: { path, line: index + 1, column: 1 } })) };
}

function changesBetween(before: readonly BaselineEntry[], after: readonly BaselineEntry[]) {
  const without = (entries: readonly BaselineEntry[]) => new Set(entries.map(({ fingerprint }) => fingerprint));
  const [old, now] = [without(before), without(after)];
  return {
    entries: after.length,
    findings: after.reduce((sum, { count, members }) => sum + (members ? 1 : count), 0),
    taken: after.filter(({ fingerprint }) => !old.has(fingerprint)).length,
    dropped: before.filter(({ fingerprint }) => !now.has(fingerprint)).length,
  };
}

function isOfTree({ rules }: World): (finding: Finding) => boolean {
  const known = new Set(rules.filter(mayBeKnown).map(({ id }) => id));
  return ({ rule }) => known.has(rule);
}
