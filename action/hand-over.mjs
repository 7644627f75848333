import { randomUUID } from "node:crypto";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { makeReady } from "./make-ready.mjs";

/** Runs an entry of the tool, which stands beside this folder. A tool that cannot be made ready has checked nothing. */
export async function start(entry) {
  try {
    const folder = await makeReady(fileURLToPath(new URL("..", import.meta.url)));
    await import(pathToFileURL(join(folder, "dist", entry)).href);
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}

/** What npm says is shown, but obeyed by nobody. */
function tell(message) {
  const token = randomUUID();
  process.stdout.write(`::stop-commands::${token}\n${message}\n::${token}::\n`);
  process.stdout.write("::error title=arch-lint::arch-lint could not be started; the log says why.\n");
  if (process.env.GITHUB_OUTPUT) appendFileSync(process.env.GITHUB_OUTPUT, "verdict=fail\n");
}
