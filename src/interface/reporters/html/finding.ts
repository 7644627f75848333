import type { Finding } from "../../../domain/findings/finding.ts";
import type { Step } from "../../../domain/findings/rule.ts";
import type { Severity } from "../../../domain/findings/severity.ts";
import { html } from "../../escape/html.ts";
import type { Say } from "../../wording/speak.ts";
import { placeOf, wordsOf } from "../words.ts";
import { codeFrame } from "./code-frame.ts";
import { prose } from "./prose.ts";
import type { Sheet } from "./sheet.ts";

const signs: Readonly<Record<Severity, string>> = { error: "✖", warning: "▲" };

/** Severity as a sign and a word: colour is not all that tells them apart. */
export function severityBadge(severity: Severity, say: Say): string {
  return `<span class="badge ${severity}">${signs[severity]} ${html(say(`severity.${severity}`))}</span>`;
}

/** One finding: where, what, the code, the evidence and the way out. */
export function findingArticle(finding: Finding, sheet: Sheet): string {
  const { message, fix } = wordsOf(finding, sheet);
  return [
    "<article>",
    `<p class="place">${badges(finding, sheet)} <code>${html(placeOf(finding.at, sheet))}</code></p>`,
    `<p>${prose(message)}</p>`,
    codeFrame(finding.at, sheet),
    chain(finding.path ?? [], sheet),
    ...(fix ? [`<p class="fix"><b>${html(sheet.say("html.fix"))}</b> ${prose(fix)}</p>`] : []),
    "</article>",
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function badges({ severity, status }: Finding, { say }: Sheet): string {
  const own = severityBadge(severity, say);
  return status ? `${own} <span class="badge ${status}">${html(say(`html.status.${status}`))}</span>` : own;
}

/** A cycle or a path, each step with its place. */
function chain(steps: readonly Step[], sheet: Sheet): string {
  if (steps.length === 0) return "";
  const items = steps.map((step, index) => {
    const from = steps[index - 1]?.to === step.from ? "" : `<code>${html(step.from)}</code> `;
    return `<li>${from}→ <code>${html(step.to)}</code> <span class="quiet">${html(placeOf(step.at, sheet))}</span></li>`;
  });
  return `<ol class="chain">${items.join("")}</ol>`;
}
