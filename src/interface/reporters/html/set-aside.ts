import type { WaivedFinding } from "../../../domain/findings/finding.ts";
import type { Report } from "../../../domain/findings/report.ts";
import { html } from "../../escape/html.ts";
import { findingRows } from "./finding-rows.ts";
import type { Sheet } from "./sheet.ts";

/** What waivers and the baseline set aside: nothing vanishes. */
export function setAside({ waived, baselined }: Report, sheet: Sheet): string {
  const { say } = sheet;
  const reason = { title: say("html.reason"), of: (finding: WaivedFinding) => reasonOf(finding, sheet) };
  const parts = [
    ...(waived.length > 0
      ? [folded(say("coverage.waived", { n: waived.length }), findingRows(waived, sheet, reason))]
      : []),
    ...(baselined.length > 0
      ? [folded(say("coverage.baselined", { n: baselined.length }), findingRows(baselined, sheet))]
      : []),
  ];
  if (parts.length === 0) return "";
  return `<section id="set-aside"><h2>${html(say("html.set-aside"))}</h2>\n${parts.join("\n")}\n</section>`;
}

function folded(title: string, body: string): string {
  return `<details><summary>${html(title)}</summary>\n${body}\n</details>`;
}

function reasonOf({ waiver }: WaivedFinding, { say }: Sheet): string {
  return waiver.until === undefined ? waiver.reason : `${waiver.reason} ${say("waived.until", { date: waiver.until })}`;
}
