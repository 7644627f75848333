import type { Tool } from "../application/tool.ts";
import { writeAtomically } from "../infrastructure/files/write-atomically.ts";
import type { Io } from "../interface/cli/io.ts";
import { runCli } from "../interface/cli/run.ts";
import { version } from "./version.ts";

const io: Io = {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  env: process.env,
  stdoutIsTTY: process.stdout.isTTY === true,
  stderrIsTTY: process.stderr.isTTY === true,
  cwd: process.cwd(),
  columns: process.stdout.columns ?? 100,
  writeFile: writeAtomically,
  today: new Date().toISOString().slice(0, 10),
};

/** Runs the words of this process as one command line. */
export async function runHere(argv: readonly string[]): Promise<void> {
  process.exitCode = await runCli(argv, io, { version, load });
}

async function load(): Promise<Tool> {
  // Before the rules, whose schemas are made when they are loaded.
  await import("./interpreted-schemas.ts");
  const { compose } = await import("./compose.ts");
  return compose();
}
