import { writeAtomically } from "../infrastructure/files/write-atomically.ts";
import type { Io } from "../interface/cli/io.ts";
import type { ToolToLoad } from "../interface/cli/session.ts";
import { version } from "./version.ts";

/** This process as the doors see it. */
export const processIo: Io = {
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

/** The whole tool, loaded by the verb that needs it. */
export const toolToLoad: ToolToLoad = {
  version,
  load: async () => {
    // Before the rules, whose schemas are made when they are loaded.
    await import("./interpreted-schemas.ts");
    return (await import("./compose.ts")).compose();
  },
};
