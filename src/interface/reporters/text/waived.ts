import type { WaivedFinding } from "../../../domain/findings/finding.ts";
import { visible } from "../../escape/terminal.ts";
import { placeOf } from "../words.ts";
import type { Page } from "./page.ts";

/** Every finding that a waiver set aside, with the reason that was given. */
export function waived(findings: readonly WaivedFinding[], page: Page): readonly string[] {
  if (findings.length === 0 || !page.verbose) return [];
  return [page.paint.strong(page.say("waived.title")), ...findings.map((finding) => `  ${line(finding, page)}`)];
}

function line({ at, rule, waiver }: WaivedFinding, page: Page): string {
  const place = page.paint.place(visible(placeOf(at, page)));
  const until = waiver.until === undefined ? "" : ` ${page.say("waived.until", { date: visible(waiver.until) })}`;
  return `${place} ${visible(rule)}: ${visible(waiver.reason)}${until}`;
}
