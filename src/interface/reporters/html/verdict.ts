import { count, countExisting, isIncomplete, judged, type Report } from "../../../domain/findings/report.ts";
import { html } from "../../escape/html.ts";
import type { Key } from "../../wording/speak.ts";
import { counts } from "../text/verdict.ts";
import type { Sheet } from "./sheet.ts";

/** What a reader must not miss: what was checked, how it stands, and whether everything could be checked. */
export function verdict(report: Report, sheet: Sheet): string {
  const { say } = sheet;
  return [
    `<header class="${tone(report)}">`,
    `<p class="about">${html(about(report, sheet))}</p>`,
    `<h1><span class="sign" aria-hidden="true">${sign(report)}</span> ${html(counts(report, say))}</h1>`,
    ...unchecked(report, sheet),
    figures(report, sheet),
    "</header>",
  ].join("\n");
}

function about({ snapshot, comparison, config }: Report, { say, locale }: Sheet): string {
  const tree = snapshot[locale];
  const seen = comparison ? say("coverage.compared", { snapshot: tree, base: comparison.base[locale] }) : tree;
  const by = config === undefined ? say("coverage.no-config") : say("coverage.config", { path: config });
  return `arch-lint · ${say("coverage.snapshot", { snapshot: seen, config: by })}`;
}

function tone(report: Report): "bad" | "doubtful" | "good" {
  if (count(report, "error") > 0 || isIncomplete(report)) return "bad";
  return judged(report).length > 0 ? "doubtful" : "good";
}

const signs = { bad: "✖", doubtful: "▲", good: "✔" };

function sign(report: Report): string {
  return signs[tone(report)];
}

/** An incomplete run is told at the top, with a way to what it missed. */
function unchecked(report: Report, { say }: Sheet): readonly string[] {
  if (!isIncomplete(report)) return [];
  const n = report.problems.filter(({ weight }) => weight === "incomplete").length;
  return [`<p class="strong"><a href="#problems">${html(say("verdict.incomplete", { n }))}</a></p>`];
}

function figures(report: Report, { say }: Sheet): string {
  const { comparison } = report;
  const existing = countExisting(report);
  const all: readonly (readonly [Key, number])[] = [
    ["html.errors", count(report, "error")],
    ["html.warnings", count(report, "warning")],
    ...(comparison
      ? ([
          ["html.new", report.findings.length - existing],
          ["html.existing", existing],
          ["html.fixed", comparison.fixed.length],
        ] as const)
      : []),
    ["html.waived", report.waived.length],
    ...(report.baselined.length > 0 ? ([["html.baselined", report.baselined.length]] as const) : []),
    ["html.files", report.coverage.files],
    ["html.modules", report.coverage.modules],
    ["html.dependencies", report.coverage.dependencies],
  ];
  const items = all.map(([key, n]) => `<div><dt>${html(say(key))}</dt><dd>${n}</dd></div>`);
  return `<dl class="figures">${items.join("")}</dl>`;
}
