import type { ImportVerdict } from "../../../application/tool.ts";
import { json } from "../../escape/json.ts";
import { visible } from "../../escape/terminal.ts";
import { findingJson } from "../../reporters/json/json.ts";
import { labelled } from "../../reporters/text/labelled.ts";
import type { Page } from "../../reporters/text/page.ts";
import { wordsOf } from "../../reporters/words.ts";
import { paint } from "../../terminal/paint.ts";
import { contextOf } from "../render-context.ts";
import type { Session } from "../session.ts";
import type { SimpleFormat } from "../simple-format.ts";
import { targetOf, type TargetOptions } from "../target.ts";

export interface CanImportOptions extends TargetOptions {
  readonly format: SimpleFormat;
  readonly color?: boolean;
}

export interface Wish {
  readonly from: string;
  readonly target: string;
}

/** Says whether a file may import something; exit code 1 if not, 2 if part of the tree that could object went unread. */
export async function canImport(wish: Wish, options: CanImportOptions, session: Session): Promise<0 | 1 | 2> {
  const target = targetOf(options, session);
  const verdict = await session.tool.canImport(target, wish.from, wish.target);
  const context = contextOf({ target, options }, session);
  const page: Page = { ...context, paint: paint(context.color), say: session.say };
  session.io.stdout(options.format === "json" ? asJson(verdict, page) : asText(verdict, page));
  if (!verdict.allowed) return 1;
  if (!verdict.complete) session.io.stderr(`${session.say("why.incomplete")}\n`);
  return verdict.complete ? 0 : 2;
}

function asJson(verdict: ImportVerdict, page: Page): string {
  return json({
    schemaVersion: 1,
    ...verdict,
    places: { from: verdict.places.from[page.locale], target: verdict.places.target[page.locale] },
    findings: verdict.findings.map((finding) => findingJson(finding, page)),
  });
}

function asText(verdict: ImportVerdict, page: Page): string {
  const { say, paint: colour } = page;
  const from = visible(verdict.from);
  const target = visible(verdict.target);
  const places = placesOf(verdict, page);
  const head = say(verdict.allowed ? "can-import.yes" : "can-import.no", { from, target });
  const lines = [
    verdict.allowed ? colour.good(head) : colour.error(head),
    `  ${colour.dim(say("can-import.places", { from, target, ...places }))}`,
    ...verdict.layerless.map((path) => `  ${say("can-import.layerless", { path: visible(path) })}`),
    ...verdict.findings.flatMap((finding) => objection(finding, page)),
    ...(verdict.alternatives.length > 0
      ? [`  ${say("can-import.alternatives", { names: verdict.alternatives.map(visible).join(", ") })}`]
      : []),
  ];
  return `${lines.join("\n")}\n`;
}

function placesOf({ places }: ImportVerdict, { locale }: Page) {
  return { fromPlace: visible(places.from[locale]), targetPlace: visible(places.target[locale]) };
}

function objection(finding: ImportVerdict["findings"][number], page: Page): readonly string[] {
  const { message, fix } = wordsOf(finding, page);
  const severity = page.paint[finding.severity](page.say(`severity.${finding.severity}`));
  return [
    "",
    `  ${severity} ${page.paint.strong(visible(finding.rule))}`,
    ...labelled("", message, page),
    ...(fix ? labelled(page.say("finding.fix"), fix, page) : []),
    "",
  ];
}
