import { CommanderError } from "commander";
import { ArchLintError } from "../../domain/errors.ts";
import { phrase } from "../wording/speak.ts";
import { usageErrorOf } from "./parse-error.ts";
import { makeProgram } from "./program.ts";
import type { Caller } from "./session.ts";
import type { CheckOptions } from "./verbs/check.ts";

/** The words of one `check`, read but not yet run. */
export interface CheckWords {
  readonly path: string | undefined;
  readonly options: CheckOptions;
}

/** Reads the words of a `check` as the command line does, for other doors. Throws a usage error for all that is none. */
export function readCheck(words: readonly string[], caller: Caller): CheckWords {
  const idle = { caller, open: () => Promise.reject(notACheck()), finish: () => {} };
  const program = makeProgram("", idle);
  const read: CheckWords[] = [];
  const verb = program.commands.find((command) => command.name() === "check");
  verb?.action((path: string | undefined, options: CheckOptions) => {
    read.push({ path, options });
  });
  try {
    program.parse(["check", ...words], { from: "user" });
  } catch (error) {
    throw error instanceof CommanderError ? usageErrorOf(error, program, caller) : error;
  }
  const [only] = read;
  if (!only) throw notACheck();
  return only;
}

function notACheck(): ArchLintError {
  return new ArchLintError("usage", phrase("usage.not-a-check"), phrase("error.see-help"));
}
