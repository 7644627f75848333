import { runCli } from "../interface/cli/run.ts";
import { processIo, toolToLoad } from "./process.ts";

/** Runs the words of this process as one command line. */
export async function runHere(argv: readonly string[]): Promise<void> {
  process.exitCode = await runCli(argv, processIo, toolToLoad);
}
