import { ArchLintError } from "../../../domain/errors.ts";
import type { RunnerName } from "../../../application/ports/hook-runner.ts";
import type { InitProposal } from "../../../application/tool.ts";
import { json } from "../../escape/json.ts";
import { visible } from "../../escape/terminal.ts";
import { counts } from "../../reporters/text/verdict.ts";
import { phrase } from "../../wording/speak.ts";
import type { Session } from "../session.ts";
import type { SimpleFormat } from "../simple-format.ts";
import { targetOf, type TargetOptions } from "../target.ts";

export interface InitOptions extends TargetOptions {
  readonly format: SimpleFormat;
  readonly yes?: boolean;
  readonly force?: boolean;
  /** True: the runner of hooks that the repository uses. */
  readonly hooks?: true | RunnerName;
}

/** Proposes a configuration; writes it only if told to, and never over one that is there unless told so too. */
export async function init(path: string | undefined, options: InitOptions, session: Session): Promise<0> {
  const { tool, io, locale } = session;
  const target = targetOf({ ...options, root: path ?? "." }, session);
  const proposal = await tool.init(target);
  const writes = options.yes === true || options.force === true;
  if (writes && proposal.exists && !options.force) {
    throw new ArchLintError("usage", phrase("init.exists", { path: proposal.path }), phrase("init.exists.hint"));
  }
  if (writes) await tool.writeConfig(target, { path: proposal.path, text: proposal.text[locale] });
  io.stdout(options.format === "json" ? asJson(proposal, writes, session) : asText(proposal, writes, session));
  return 0;
}

function asJson({ path, text, exists }: InitProposal, written: boolean, { locale }: Session): string {
  return json({ schemaVersion: 1, path, text: text[locale], exists, written });
}

function asText({ path, text, exists, report }: InitProposal, written: boolean, { say, locale }: Session): string {
  const place = { path: visible(path) };
  const head = written
    ? [say("init.written", place)]
    : [say("init.would-write", place), "", ...text[locale].trimEnd().split("\n").map(visible), ""];
  const warning = exists && !written ? [`${say("init.exists", place)} ${say("init.exists.hint")}`] : [];
  return `${[...head, ...warning, say("init.would-find", { verdict: counts(report, say) })].join("\n")}\n`;
}
