import { CommanderError } from "commander";
import type { ExitCode } from "./exit-code.ts";
import { tellFailure } from "./failure.ts";
import type { Io } from "./io.ts";
import { isOnlyOutput, usageErrorOf } from "./parse-error.ts";
import { makeProgram } from "./program.ts";
import { type Caller, callerOf, type ToolToLoad } from "./session.ts";
import { verbFirst } from "./verb-first.ts";

/** Runs one command line, given without the names of node and script, and answers with the exit code. */
export async function runCli(argv: readonly string[], io: Io, tool: ToolToLoad): Promise<ExitCode> {
  const caller = callerOf(argv, io);
  try {
    return await parseAndRun(caller, tool);
  } catch (error) {
    return tellFailure(error, caller);
  }
}

async function parseAndRun(caller: Caller, tool: ToolToLoad): Promise<ExitCode> {
  let outcome: ExitCode = 0;
  const program = makeProgram(tool.version, {
    caller,
    open: async () => ({ ...caller, tool: await tool.load() }),
    finish: (code) => {
      outcome = code;
    },
  });
  try {
    await program.parseAsync([...verbFirst(caller.argv, program)], { from: "user" });
    return outcome;
  } catch (error) {
    if (isOnlyOutput(error)) return 0;
    throw error instanceof CommanderError ? usageErrorOf(error, program, caller) : error;
  }
}
