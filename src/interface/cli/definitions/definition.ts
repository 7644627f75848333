import type { Command } from "commander";
import type { ExitCode } from "../exit-code.ts";
import type { Caller, Session } from "../session.ts";

/** What a definition needs beside the program: who calls, how a verb begins, and where the exit code goes. */
export interface Call {
  readonly caller: Caller;
  readonly open: () => Promise<Session>;
  readonly finish: (code: ExitCode) => void;
}

/** Adds a verb to the program: arguments, options, and what it does. The verb itself is loaded when it runs. */
export type Definition = (program: Command, call: Call) => void;
