import type { Finding } from "../../../domain/findings/finding.ts";
import { count, judged, type Report } from "../../../domain/findings/report.ts";
import { fill } from "../../../domain/findings/text.ts";
import { html } from "../../escape/html.ts";
import { groupBy, shown } from "../selection.ts";
import { ruleOf } from "../words.ts";
import { findingArticle, severityBadge } from "./finding.ts";
import { prose } from "./prose.ts";
import type { Sheet } from "./sheet.ts";

/** The findings that the run is judged by, rule by rule, those with errors first. */
export function findings(report: Report, sheet: Sheet): string {
  const { say } = sheet;
  const groups = byRule(shown(report, sheet));
  const hidden = judged(report).length - groups.flat().length;
  const n = sheet.minSeverity === "error" ? count(report, "warning") : hidden;
  return [
    `<section id="findings"><h2>${html(say("html.findings"))}</h2>`,
    ...(groups.length === 0 ? [`<p class="quiet">${html(say("html.findings.none"))}</p>`] : [contents(groups, sheet)]),
    ...(n > 0 ? [`<p class="quiet">${html(say("coverage.hidden", { n }))}</p>`] : []),
    ...groups.map((group, index) => ruleSection(group, sheet, `rule-${index + 1}`)),
    "</section>",
  ].join("\n");
}

/** Findings of one rule each, in order of first appearance. */
export function byRule(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  return groupBy(findings, ({ rule }) => rule);
}

/** Where to find what: one line a rule. */
function contents(groups: readonly (readonly Finding[])[], { say }: Sheet): string {
  const items = groups.map(([first, ...more], index) =>
    first
      ? `<li>${severityBadge(first.severity, say)} <a href="#rule-${index + 1}">${html(first.rule)}</a> <span class="count">${more.length + 1}</span></li>`
      : "",
  );
  return `<ul class="contents">${items.join("")}</ul>`;
}

/** Longer lists are folded after so many; printed, everything is there. */
const mostOpen = 25;

/** The findings of one rule, with what the rule is about; `id` is where links lead. */
export function ruleSection(group: readonly Finding[], sheet: Sheet, id?: string): string {
  const articles = group.map((finding) => findingArticle(finding, sheet));
  const rest = articles.slice(mostOpen);
  const more = html(sheet.say("html.more", { n: rest.length }));
  return [
    `<details class="rule"${id === undefined ? "" : ` id="${id}"`} open>`,
    ...ruleHead(group, sheet),
    ...articles.slice(0, mostOpen),
    ...(rest.length > 0 ? [`<details><summary>${more}</summary>`, ...rest, "</details>"] : []),
    "</details>",
  ].join("\n");
}

function ruleHead(group: readonly Finding[], { rules, locale, say }: Sheet): readonly string[] {
  const [first] = group;
  if (!first) return [];
  const rule = ruleOf(first.rule, rules);
  return [
    `<summary><h3>${html(first.rule)}</h3> <span class="count">${group.length}</span></summary>`,
    ...(rule ? [`<p class="lead">${prose(fill(rule.summary, {}, locale))}</p>`] : []),
    ...(rule ? [`<p><b>${html(say("html.why"))}</b> ${prose(fill(rule.why, {}, locale))}</p>`] : []),
  ];
}
