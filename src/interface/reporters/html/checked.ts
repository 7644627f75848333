import { fill } from "../../../domain/findings/text.ts";
import type { Report, RuleCoverage } from "../../../domain/findings/report.ts";
import { html } from "../../escape/html.ts";
import { hasNoLayers } from "../text/assumptions.ts";
import { seenLines } from "../text/coverage.ts";
import { unknownWords } from "../unknown-words.ts";
import { ruleOf } from "../words.ts";
import { prose } from "./prose.ts";
import type { Sheet } from "./sheet.ts";

/** What the run saw and what it took for what, so that "no findings" can be told from "nothing checked". */
export function checked(report: Report, sheet: Sheet): string {
  const { say } = sheet;
  const lines = seenLines(report, sheet).map((line) => `<li>${html(line)}</li>`);
  return [
    `<section id="checked"><h2>${html(say("coverage.title"))}</h2>`,
    `<ul>${lines.join("")}</ul>`,
    assumed(report, sheet),
    rulesTable(report.coverage.rules, sheet),
    "</section>",
  ].join("\n");
}

function assumed({ architecture }: Report, { say }: Sheet): string {
  if (hasNoLayers(architecture)) {
    return `<p><b>${html(say("layers.none"))}</b> ${prose(say("layers.none.hint"))}</p>`;
  }
  const { origin, preset, assignments, leftOut } = architecture;
  const title = say("layers.title", { origin: say(`layers.${origin}`), preset });
  const rows = assignments.map(
    ({ layer, pattern, files }) =>
      `<tr><td>${html(layer)}</td><td class="number">${files}</td><td><code>${html(pattern)}</code></td></tr>`,
  );
  const head = [say("list.layer"), say("list.files"), say("list.pattern")].map(
    (one) => `<th scope="col">${html(one)}</th>`,
  );
  const left = leftOut.map(({ folder, files, reason }) =>
    html(say("layers.left-out", { folder, n: files, reason: say(`layers.${reason}`) })),
  );
  return [
    `<details><summary>${html(title)}</summary>`,
    `<div class="wide"><table><thead><tr>${head.join("")}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div>`,
    ...(left.length > 0 ? [`<ul>${left.map((line) => `<li>${line}</li>`).join("")}</ul>`] : []),
    ...named("contexts", architecture.contexts, say),
    ...named("services", architecture.services, say),
    "</details>",
  ].join("\n");
}

function named(
  key: "contexts" | "services",
  all: Report["architecture"]["contexts"],
  say: Sheet["say"],
): readonly string[] {
  if (all.length === 0) return [];
  return [`<p>${html(say(key, { names: all.map(({ name, folder }) => `${name} (${folder})`).join(", ") }))}</p>`];
}

/** A rule that had nothing to look at is shown as such: its silence says nothing. */
function rulesTable(rules: readonly RuleCoverage[], sheet: Sheet): string {
  const { say } = sheet;
  if (rules.length === 0) return "";
  const titles = [say("list.rule"), say("html.examined"), say("html.unknown"), say("html.found")];
  const head = titles.map((title) => `<th scope="col">${html(title)}</th>`).join("");
  return [
    `<details><summary>${html(say("html.rules", { n: rules.length }))}</summary>`,
    `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${rules.map((rule) => ruleRow(rule, sheet)).join("\n")}</tbody></table></div>`,
    "</details>",
  ].join("\n");
}

function ruleRow({ rule, examined, unknown = {}, findings }: RuleCoverage, { rules, locale, say }: Sheet): string {
  const examines = ruleOf(rule, rules)?.examines;
  const what = examines ? ` ${fill(examines, {}, locale)}` : "";
  const cells = [
    `<td class="name"><code>${html(rule)}</code></td>`,
    `<td>${examined}${html(what)}</td>`,
    `<td>${html(unknownWords(unknown, say))}</td>`,
    `<td class="number">${findings}</td>`,
  ];
  return `<tr${examined === 0 ? ' class="idle"' : ""}>${cells.join("")}</tr>`;
}
