import { markdown } from "../escape/markdown.ts";
import { visible } from "../escape/terminal.ts";
import { data, withoutCommands } from "../escape/workflow-log.ts";
import { asArchLintError, tellFailure } from "../cli/failure.ts";
import type { Caller } from "../cli/session.ts";
import type { ActionIo } from "./io.ts";
import { writeOutputs, writeSummary } from "./outputs.ts";

/** Lines of a message that is a list; a long one says it all with its first. */
const lines = 50;

/** Tells why nothing could be checked. An earlier comment is left alone: what it says may still be true. */
export async function tellUnchecked(thrown: unknown, caller: Caller, io: ActionIo): Promise<2> {
  const { text, hint } = asArchLintError(thrown);
  const { locale, say } = caller;
  const said = [...text[locale].split("\n").slice(0, lines), hint[locale]];
  const quiet = (words: string) => io.stdout(withoutCommands(words));
  const code = tellFailure(thrown, { ...caller, io: { ...caller.io, stdout: quiet, stderr: quiet } });
  io.stdout(`::error title=arch-lint::${data(said.map(visible).join("\n"))}\n`);
  await writeSummary(`### ❌ arch-lint: ${say("action.unchecked")}\n\n${said.map(markdown).join("  \n")}\n`, io);
  await writeOutputs({ verdict: "fail" }, io);
  return code;
}
