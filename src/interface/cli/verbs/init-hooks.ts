import type { HookChange, RunnerName } from "../../../application/ports/hook-runner.ts";
import type { HooksProposal } from "../../../application/tool.ts";
import { json } from "../../escape/json.ts";
import { visible } from "../../escape/terminal.ts";
import type { Session } from "../session.ts";
import { targetOf } from "../target.ts";
import { refuse } from "../usage.ts";
import type { InitOptions } from "./init.ts";

export interface InitHooksOptions extends InitOptions {
  readonly hooks: true | RunnerName;
}

/** Proposes the hook that checks what will be committed; writes it only if told to, and never over what is there. */
export async function initHooks(path: string | undefined, options: InitHooksOptions, session: Session): Promise<0> {
  if (options.force) refuse("usage.hooks-force", "usage.hooks-force.hint");
  const { tool, io } = session;
  const target = targetOf({ root: path ?? "." }, session);
  const proposal = await tool.proposeHooks(target, options.hooks === true ? undefined : options.hooks);
  const { outcome } = proposal;
  const written = options.yes === true && outcome.kind === "change";
  if (written) await tool.writeHook(target, outcome.change);
  io.stdout(options.format === "json" ? asJson(proposal, written, session) : asText(proposal, written, session));
  return 0;
}

function asJson({ runner, outcome, remarks }: HooksProposal, written: boolean, { locale }: Session): string {
  const { kind } = outcome;
  const said = remarks.map((remark) => remark[locale]);
  const head = { schemaVersion: 1, runner, outcome: kind };
  if (outcome.kind === "present") return json({ ...head, path: outcome.path, written, remarks: said });
  if (outcome.kind === "change") return json({ ...head, ...outcome.change, written, remarks: said });
  return json({ ...head, reason: outcome.reason[locale], lines: outcome.lines, written, remarks: said });
}

function asText({ runner, outcome, remarks }: HooksProposal, written: boolean, session: Session): string {
  const { say, locale } = session;
  const left = remarks.map((remark) => `- ${visible(remark[locale])}`);
  const lines = [
    ...outcomeLines(outcome, written, session),
    ...(left.length > 0 ? ["", say("hooks.left"), ...left] : []),
  ];
  return `${say("hooks.runner", { runner })}\n${lines.join("\n")}\n`;
}

function outcomeLines(
  outcome: HooksProposal["outcome"],
  written: boolean,
  { say, locale }: Session,
): readonly string[] {
  if (outcome.kind === "present") return [say("hooks.present", { path: visible(outcome.path) })];
  if (outcome.kind === "manual") {
    return [say("hooks.manual", { reason: visible(outcome.reason[locale]) }), "", ...shown(outcome.lines)];
  }
  const { change } = outcome;
  const place = { path: visible(change.path) };
  return written ? [say("init.written", place)] : [say(keyFor(change), place), "", ...shown(change.added)];
}

function keyFor({ exists }: HookChange): "hooks.would-add" | "hooks.would-make" {
  return exists ? "hooks.would-add" : "hooks.would-make";
}

function shown(text: string): readonly string[] {
  return text.trimEnd().split("\n").map(visible);
}
