import { fill } from "../../../domain/findings/text.ts";
import { count, type Report, type RuleCoverage } from "../../../domain/findings/report.ts";
import { noSnapshot } from "../../../domain/packages/registry/registry-snapshot.ts";
import { groupBy } from "../../../domain/source/group-by.ts";
import { visible } from "../../escape/terminal.ts";
import { table } from "../../terminal/table.ts";
import { unknownWords } from "../unknown-words.ts";
import { ruleOf } from "../words.ts";
import { hasNoLayers } from "./assumptions.ts";
import { labelled } from "./labelled.ts";
import type { Page } from "./page.ts";

/** What the run saw, so that "no findings" can be told from "nothing checked". */
export function coverage(report: Report, page: Page): readonly string[] {
  const { say, paint } = page;
  const snapshot = visible(report.snapshot[page.locale]);
  const base = report.comparison && visible(report.comparison.base[page.locale]);
  const checked = base ? say("coverage.compared", { snapshot, base }) : snapshot;
  const config = report.config ? say("coverage.config", { path: visible(report.config) }) : say("coverage.no-config");
  return [
    `${paint.strong(say("coverage.title"))} ${say("coverage.snapshot", { snapshot: checked, config })}`,
    ...seenLines(report, page).flatMap((line) => labelled("", line, page)),
    ...rules(report, page),
    ...setAside(report, page).flatMap((line) => labelled("", line, page)),
  ];
}

/** What was read, one fact a line. */
export function seenLines({ coverage: seen, architecture }: Report, { say }: Pick<Page, "say">): readonly string[] {
  if (seen.files === 0) return [say("coverage.files.none"), ...packages(seen, say)];
  const languages = numbered(seen.languages);
  const leftOut = leftOutWords(seen.leftOut, say);
  return [
    say("coverage.files", { ...pick(seen), languages }),
    ...(hasNoLayers(architecture)
      ? []
      : [say("coverage.layers", { assigned: seen.assigned, unassigned: seen.unassigned })]),
    ...packages(seen, say),
    say("coverage.unresolved", { n: seen.unresolved }),
    ...(seen.generated > 0 ? [say("coverage.generated", { n: seen.generated })] : []),
    ...(leftOut ? [say("coverage.left-out", { parts: leftOut })] : []),
  ];
}

function packages({ packageFiles, lockedPackages }: Report["coverage"], say: Page["say"]): readonly string[] {
  return packageFiles === 0 ? [] : [say("coverage.packages", { files: packageFiles, locked: lockedPackages })];
}

const pick = ({ files, modules, dependencies }: Report["coverage"]) => ({ files, modules, dependencies });

function rules({ coverage: seen }: Report, page: Page): readonly string[] {
  if (!page.verbose) return seen.rules.length > 0 ? ruleLines(seen.rules, page) : [];
  return table(seen.rules.map((rule) => [`  ${visible(rule.rule)}`, examinedBy(rule, page)]));
}

/**
 * A rule that had nothing to look at is told apart: its silence says nothing. Rules that wait for a registry snapshot are
 * left out: whoever takes none knows.
 */
function ruleLines(every: readonly RuleCoverage[], page: Page): readonly string[] {
  const all = every.filter((rule) => !waitsForSnapshot(rule));
  const busy = all.filter(({ examined }) => examined > 0);
  const idle = all.filter(({ examined }) => examined === 0);
  const parts = busy.map(({ rule, examined }) => `${visible(rule)} ${examined}`).join(", ");
  const names = idleNames(all).map(visible).join(", ");
  const unknown = all.flatMap((rule) => unknownOf(rule) ?? []);
  return [
    ...(busy.length > 0 ? labelled("", page.say("coverage.rules", { n: busy.length, parts }), page) : []),
    ...(idle.length > 0 ? labelled("", page.say("coverage.idle", { n: idle.length, names }), page) : []),
    ...(unknown.length > 0 ? labelled("", page.say("coverage.unknown", { parts: unknown.join(", ") }), page) : []),
  ];
}

function waitsForSnapshot({ examined, unknown = {} }: RuleCoverage): boolean {
  const reasons = Object.keys(unknown);
  return examined === 0 && reasons.length === 1 && reasons[0] === noSnapshot;
}

/** By area: `go/*` where none of its rules had anything to look at, `sync 3` where three had not, one rule by its name. */
function idleNames(all: readonly RuleCoverage[]): readonly string[] {
  const areas = groupBy(all, ({ rule }) => rule.slice(0, rule.indexOf("/")));
  return [...areas].flatMap(([area, rules]) => {
    const idle = rules.filter(({ examined }) => examined === 0);
    const [only] = idle;
    if (!only || idle.length === 1) return only ? [only.rule] : [];
    return [idle.length === rules.length ? `${area}/*` : `${area} ${idle.length}`];
  });
}

function unknownOf({ rule, unknown }: RuleCoverage): string | undefined {
  return unknown && `${visible(rule)} ${Object.values(unknown).reduce((sum, count) => sum + count, 0)}`;
}

function examinedBy({ rule, examined, unknown, findings }: RuleCoverage, { say, rules, locale }: Page): string {
  const examines = ruleOf(rule, rules)?.examines;
  const line = say("coverage.rule", { examined, findings, what: examines ? fill(examines, {}, locale) : "" });
  return unknown ? `${line}; ${say("coverage.rule.unknown", { parts: unknownWords(unknown, say) })}` : line;
}

function setAside(report: Report, { say, minSeverity }: Page): readonly string[] {
  const hidden = minSeverity === "error" ? count(report, "warning") : 0;
  return [
    say("coverage.waived", { n: report.waived.length }),
    ...(report.baselined.length > 0 ? [say("coverage.baselined", { n: report.baselined.length })] : []),
    ...(hidden > 0 ? [say("coverage.hidden", { n: hidden })] : []),
  ];
}

function leftOutWords(counts: Report["coverage"]["leftOut"], say: Page["say"]): string {
  const named = Object.entries(counts).map(([reason, n]) => [isReason(reason) ? say(`left-out.${reason}`) : reason, n]);
  return numbered(Object.fromEntries(named));
}

const reasons = ["fixture", "vendored", "excluded", "generated"] as const;

function isReason(word: string): word is (typeof reasons)[number] {
  return reasons.some((reason) => reason === word);
}

function numbered(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .filter(([, number]) => number > 0)
    .map(([name, number]) => `${visible(name)} ${number}`)
    .join(", ");
}
