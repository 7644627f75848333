import { fill } from "../../../domain/findings/text.ts";
import { count, type Report, type RuleCoverage } from "../../../domain/findings/report.ts";
import { visible } from "../../escape/terminal.ts";
import { table } from "../../terminal/table.ts";
import { ruleOf } from "../words.ts";
import { hasNoLayers } from "./assumptions.ts";
import { labelled } from "./labelled.ts";
import type { Page } from "./page.ts";

/** What the run saw, so that "no findings" can be told from "nothing checked". */
export function coverage(report: Report, page: Page): readonly string[] {
  const { say, paint } = page;
  const config = report.config ? say("coverage.config", { path: visible(report.config) }) : say("coverage.no-config");
  return [
    `${paint.strong(say("coverage.title"))} ${say("coverage.snapshot", { snapshot: visible(report.snapshot), config })}`,
    ...files(report, page).flatMap((line) => labelled("", line, page)),
    ...rules(report, page),
    ...setAside(report, page).flatMap((line) => labelled("", line, page)),
  ];
}

function files({ coverage: seen, architecture }: Report, { say }: Page): readonly string[] {
  if (seen.files === 0) return [say("coverage.files.none")];
  const languages = numbered(seen.languages);
  const leftOut = numbered(seen.leftOut);
  return [
    say("coverage.files", { ...pick(seen), languages }),
    ...(hasNoLayers(architecture)
      ? []
      : [say("coverage.layers", { assigned: seen.assigned, unassigned: seen.unassigned })]),
    say("coverage.unresolved", { n: seen.unresolved }),
    ...(seen.generated > 0 ? [say("coverage.generated", { n: seen.generated })] : []),
    ...(leftOut ? [say("coverage.left-out", { parts: leftOut })] : []),
  ];
}

const pick = ({ files, modules, dependencies }: Report["coverage"]) => ({ files, modules, dependencies });

function rules({ coverage: seen }: Report, page: Page): readonly string[] {
  if (!page.verbose) return seen.rules.length > 0 ? ruleLines(seen.rules, page) : [];
  return table(seen.rules.map((rule) => [`  ${visible(rule.rule)}`, examinedBy(rule, page)]));
}

/** A rule that had nothing to look at is told apart: its silence says nothing. */
function ruleLines(all: readonly RuleCoverage[], page: Page): readonly string[] {
  const busy = all.filter(({ examined }) => examined > 0);
  const idle = all.filter(({ examined }) => examined === 0);
  const parts = busy.map(({ rule, examined }) => `${visible(rule)} ${examined}`).join(", ");
  const names = idle.map(({ rule }) => visible(rule)).join(", ");
  return [
    ...(busy.length > 0 ? labelled("", page.say("coverage.rules", { n: busy.length, parts }), page) : []),
    ...(idle.length > 0 ? labelled("", page.say("coverage.idle", { n: idle.length, names }), page) : []),
  ];
}

function examinedBy({ rule, examined, findings }: RuleCoverage, { say, rules, locale }: Page): string {
  const examines = ruleOf(rule, rules)?.examines;
  return say("coverage.rule", { examined, findings, what: examines ? fill(examines, {}, locale) : "" });
}

function setAside(report: Report, { say, minSeverity }: Page): readonly string[] {
  const hidden = minSeverity === "error" ? count(report, "warning") : 0;
  return [
    say("coverage.waived", { n: report.waived.length }),
    ...(hidden > 0 ? [say("coverage.hidden", { n: hidden })] : []),
  ];
}

function numbered(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .filter(([, number]) => number > 0)
    .map(([name, number]) => `${visible(name)} ${number}`)
    .join(", ");
}
