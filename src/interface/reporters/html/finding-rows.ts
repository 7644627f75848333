import type { Finding } from "../../../domain/findings/finding.ts";
import { html } from "../../escape/html.ts";
import { placeOf, wordsOf } from "../words.ts";
import { prose } from "./prose.ts";
import type { Sheet } from "./sheet.ts";

/** Findings as rows of a table, for those that need no more than a mention; `more` is a last cell, as text. */
export function findingRows<Row extends Finding>(
  findings: readonly Row[],
  sheet: Sheet,
  more?: { readonly title: string; readonly of: (finding: Row) => string },
): string {
  const { say } = sheet;
  const titles = [say("markdown.place"), say("markdown.rule"), say("markdown.finding"), ...(more ? [more.title] : [])];
  const rows = findings.map((finding) => {
    const cells = [
      `<td><code>${html(placeOf(finding.at, sheet))}</code></td>`,
      `<td class="name"><code>${html(finding.rule)}</code></td>`,
      `<td>${prose(wordsOf(finding, sheet).message)}</td>`,
      ...(more ? [`<td>${html(more.of(finding))}</td>`] : []),
    ];
    return `<tr>${cells.join("")}</tr>`;
  });
  const head = titles.map((title) => `<th scope="col">${html(title)}</th>`).join("");
  return `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div>`;
}
