import type { SnapshotTaken, Unread } from "../../../application/tool.ts";
import { json } from "../../escape/json.ts";
import { visible } from "../../escape/terminal.ts";
import type { registryActions } from "../definitions/choices.ts";
import type { ExitCode } from "../exit-code.ts";
import { follow } from "../progress.ts";
import type { Session } from "../session.ts";
import type { SimpleFormat } from "../simple-format.ts";
import { targetOf, type TargetOptions } from "../target.ts";

export type RegistryAction = (typeof registryActions)[number];

export interface RegistryOptions extends TargetOptions {
  readonly format: SimpleFormat;
  readonly fresh?: boolean;
}

/** More names than this are counted, not listed. */
const most = 20;

/** Takes a snapshot of the registries. Exit code 2 where some answer is missing, although the rest is written. */
export async function registry(_action: RegistryAction, options: RegistryOptions, session: Session): Promise<ExitCode> {
  const { tool, io } = session;
  const progress = follow(session);
  const target = { ...targetOf(options, session), progress: progress.listener };
  const taken = await tool.snapshotRegistry(target, { fresh: options.fresh === true }).finally(progress.end);
  io.stdout(options.format === "json" ? json({ schemaVersion: 1, ...taken }) : asText(taken, session));
  return taken.unread.length > 0 ? 2 : 0;
}

function asText({ path, asOf, read, hosts, withheld, unread }: SnapshotTaken, { say }: Session): string {
  const names = withheld.map(({ name }) => visible(name)).join(", ");
  const lines = [
    say("registry.written", { path, asOf, read, hosts: hosts.map(visible).join(", ") || "-" }),
    ...(withheld.length > 0 ? [say("registry.withheld", { n: withheld.length, names })] : []),
    ...(unread.length > 0 ? [say("registry.unread", { n: unread.length }), ...listed(unread, say)] : []),
  ];
  return `${lines.join("\n")}\n`;
}

function listed(unread: readonly Unread[], say: Session["say"]): readonly string[] {
  const shown = unread.slice(0, most).map(({ name, reason }) => `  ${visible(name)}: ${say(`unread.${reason}`)}`);
  return unread.length > most ? [...shown, "  …"] : shown;
}
