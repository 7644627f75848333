import type { ExitCode } from "../cli/exit-code.ts";
import { callerOf } from "../cli/session.ts";
import { attempt } from "./attempt.ts";
import { checkChange } from "./check-change.ts";
import type { ActionIo, ActionWorld } from "./io.ts";
import { openLog } from "./log.ts";
import { tellReview } from "./tell-review.ts";
import { tellUnchecked } from "./tell-unchecked.ts";
import { splitWords } from "./words.ts";

/** Runs one step of a workflow: checks the change, then tells of it wherever it may. Answers with the exit code. */
export async function runAction(io: ActionIo, world: ActionWorld): Promise<ExitCode> {
  const log = openLog(io);
  const caller = callerOf(splitWords(io.env.INPUT_ARGS ?? ""), log.io);
  const change = await attempt(() => checkChange(log.io, caller, world));
  log.close();
  if (change.kind === "failed") return tellUnchecked(change.error, caller, io);
  const told = await attempt(() => tellReview(change.value, io, world));
  return told.kind === "failed" ? tellUnchecked(told.error, caller, io) : told.value;
}
