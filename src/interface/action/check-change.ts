import { resolve } from "node:path";
import { outputsOf } from "../cli/outputs.ts";
import { type CheckWords, readCheck } from "../cli/read-check.ts";
import type { Caller, Session } from "../cli/session.ts";
import { type Checked, runCheck, writeReports } from "../cli/verbs/check.ts";
import { changeSections } from "./change-sections.ts";
import { type Event, readEvent } from "./event/event.ts";
import { findBase } from "./event/find-base.ts";
import { type ReportFile, reportFiles } from "./files.ts";
import { type Inputs, readInputs } from "./inputs.ts";
import type { ActionIo, ActionWorld } from "./io.ts";

/** A check that came to an end, with all that its telling needs. */
export interface CheckedChange {
  readonly checked: Checked;
  readonly inputs: Inputs;
  readonly event: Event;
  readonly files: readonly ReportFile[];
  /** Markdown about what else changed. */
  readonly sections: readonly string[];
  readonly session: Session;
}

/** Checks what the event is about and writes the text into the log. */
export async function checkChange(io: ActionIo, caller: Caller, world: ActionWorld): Promise<CheckedChange> {
  const inputs = readInputs(io.env);
  const event = await readEvent(io);
  const words = await wordsOf({ inputs, event }, caller, world);
  const session = { ...caller, tool: await world.tool.load() };

  // Annotations are the action's own: the log gets the text, unless `args` ask for something else.
  const files = reportFiles(inputs.commentId, session.io);
  const outputs = [...outputsOf(words.options, {}), ...files];
  const checked = await runCheck({ ...words, outputs }, session);
  await writeReports(checked, outputs, session);
  const sections = await changeSections(words, session);
  return { checked, inputs, event, files, sections, session };
}

/** The words of the check, read by the parser of the command line; what `args` say comes last and so weighs most. */
async function wordsOf(
  { inputs, event }: Pick<CheckedChange, "inputs" | "event">,
  caller: Caller,
  world: ActionWorld,
): Promise<CheckWords> {
  const { workingDirectory: folder, words, args, baseRef, scope } = inputs;
  const asked = readCheck([folder, ...words, ...args], caller);
  if (asked.options.base !== undefined) return readCheck([folder, ...words, ...scopeWords(scope), ...args], caller);

  const base = await findBase(event, baseRef, await world.checkout(resolve(caller.io.cwd, folder)));
  if (base !== undefined) {
    return readCheck([folder, ...words, "--base", base, ...scopeWords(scope), ...args], caller);
  }
  caller.io.stdout(`${caller.say("action.no-base", { event: event.name })}\n`);
  return asked;
}

const scopeWords = (scope: string): readonly string[] => (scope ? ["--scope", scope] : []);
