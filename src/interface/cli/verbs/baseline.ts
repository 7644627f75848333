import type { BaselineOutcome } from "../../../application/tool.ts";
import { json } from "../../escape/json.ts";
import { visible } from "../../escape/terminal.ts";
import { findingJson } from "../../reporters/json/json.ts";
import type { RenderContext } from "../../reporters/reporter.ts";
import { placeOf, wordsOf } from "../../reporters/words.ts";
import type { ExitCode } from "../exit-code.ts";
import { contextOf } from "../render-context.ts";
import type { Session } from "../session.ts";
import type { SimpleFormat } from "../simple-format.ts";
import { targetOf, type TargetOptions } from "../target.ts";
import { refuse } from "../usage.ts";

export interface BaselineOptions extends TargetOptions {
  readonly format: SimpleFormat;
  readonly prune?: boolean;
  readonly update?: boolean;
  readonly reason?: string;
  readonly until?: string;
}

/** Writes the baseline. 1: findings are left that it does not hold, unless it was only to be pruned. */
export async function baseline(
  path: string | undefined,
  options: BaselineOptions,
  session: Session,
): Promise<ExitCode> {
  refuseContradictions(options);
  const target = targetOf({ ...options, root: path ?? "." }, session);
  const outcome = await session.tool.baseline(target, options);
  const context = contextOf({ target, options: {} }, session);
  session.io.stdout(options.format === "json" ? asJson(outcome, context) : asText(outcome, context, session.say));
  return outcome.left.length > 0 && !options.prune ? 1 : 0;
}

function refuseContradictions({ prune, update, until }: BaselineOptions): void {
  if (prune && update) refuse("usage.prune-and-update", "usage.prune-and-update.hint");
  if (until !== undefined && !isDay(until)) refuse("usage.no-day", "usage.no-day.hint", { value: until });
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && text.length === 10;
}

function asJson({ left, ...outcome }: BaselineOutcome, context: RenderContext): string {
  return json({ schemaVersion: 1, ...outcome, left: left.map((finding) => findingJson(finding, context)) });
}

function asText(
  { path, left, written, ...numbers }: BaselineOutcome,
  context: RenderContext,
  say: Session["say"],
): string {
  const lines = [
    written ? say("baseline.written", { path: visible(path), ...numbers }) : say("baseline.unneeded"),
    ...(left.length > 0 ? [say("baseline.left", { n: left.length })] : []),
    ...left.map((finding) => {
      const { message } = wordsOf(finding, context);
      return `  ${visible(`${placeOf(finding.at, context)} ${finding.rule}: ${message}`)}`;
    }),
  ];
  return `${lines.join("\n")}\n`;
}
