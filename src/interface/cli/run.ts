import { CommanderError } from "commander";
import type { Tool } from "../../application/tool.ts";
import type { ExitCode } from "./exit-code.ts";
import { tellFailure } from "./failure.ts";
import type { Io } from "./io.ts";
import { isOnlyOutput, usageErrorOf } from "./parse-error.ts";
import { makeProgram } from "./program.ts";
import { verbFirst } from "./verb-first.ts";
import { openSession, type Session } from "./session.ts";

/** Runs one command line, given without the names of node and script, and answers with the exit code. */
export async function runCli(argv: readonly string[], io: Io, tool: Tool): Promise<ExitCode> {
  const session = openSession(argv, io, tool);
  try {
    return await parseAndRun(session);
  } catch (error) {
    return tellFailure(error, session);
  }
}

async function parseAndRun(session: Session): Promise<ExitCode> {
  let outcome: ExitCode = 0;
  const program = makeProgram({
    session,
    finish: (code) => {
      outcome = code;
    },
  });
  try {
    await program.parseAsync([...verbFirst(session.argv, program)], { from: "user" });
    return outcome;
  } catch (error) {
    if (isOnlyOutput(error)) return 0;
    throw error instanceof CommanderError ? usageErrorOf(error, program, session) : error;
  }
}
