import type { Finding } from "../../../domain/findings/finding.ts";
import type { Report } from "../../../domain/findings/report.ts";
import { visible } from "../../escape/terminal.ts";
import { groupBy, shown } from "../selection.ts";
import { placeOf, wordsOf } from "../words.ts";
import { chainLines } from "./chain.ts";
import { frame } from "./frame.ts";
import type { Page } from "./page.ts";
import { labelled } from "./labelled.ts";

/** One block a finding; what all findings of a group would repeat stands once, after the last of them. */
export function findings(report: Report, page: Page): readonly (readonly string[])[] {
  const groups = groupBy(shown(report, page), (finding) => `${finding.severity} ${finding.rule} ${finding.message}`);
  return groups.flatMap((group) => blocksOf(group, page));
}

function blocksOf(group: readonly Finding[], page: Page): readonly (readonly string[])[] {
  const advice = group.map((finding) => adviceOn(finding, page));
  return group.map((finding, index) => {
    const next = advice[index + 1]?.join("\n");
    const own = advice[index] ?? [];
    return [...findingLines(finding, page), ...(own.join("\n") === next ? [] : own)];
  });
}

/** Headline, sentence, code and evidence of one finding. */
export function findingLines(finding: Finding, page: Page): readonly string[] {
  const { paint } = page;
  const severity = paint[finding.severity](page.say(`severity.${finding.severity}`));
  const place = paint.place(visible(placeOf(finding.at, page)));
  return [
    `${severity} ${paint.strong(visible(finding.rule))} ${place}`,
    ...labelled("", wordsOf(finding, page).message, page),
    ...codeOf(finding, page),
    ...evidence(finding, page),
  ];
}

function codeOf(finding: Finding, page: Page): readonly string[] {
  const lines = page.lines(finding.at.path);
  return lines ? frame(lines, finding.at, page).map((line) => `  ${line}`) : [];
}

/** A cycle or a path, each step with its place. */
function evidence(finding: Finding, page: Page): readonly string[] {
  if (!finding.path?.length) return [];
  const lines = chainLines(finding.path, page).map((line) => `    ${line}`);
  return [`  ${page.paint.dim(page.say("finding.path"))}`, ...lines];
}

/** Why it matters and the way out. */
export function adviceOn(finding: Finding, page: Page): readonly string[] {
  const { why, fix } = wordsOf(finding, page);
  return [
    ...(why ? labelled(page.say("finding.why"), why, page) : []),
    ...(fix ? labelled(page.say("finding.fix"), fix, page) : []),
  ];
}
