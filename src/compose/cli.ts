#!/usr/bin/env node
import { version } from "./version.ts";

// A reader that has gone away (`arch-lint | head`) ends the output, not the run.
process.stdout.on("error", ignoreBrokenPipe);
process.stderr.on("error", ignoreBrokenPipe);

const argv = process.argv.slice(2);
// The version needs no words, verbs or options: scripts that ask for it wait for Node alone.
if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) process.stdout.write(`${version}\n`);
else await run();

async function run(): Promise<void> {
  const { runHere } = await import("./command-line.ts");
  await runHere(argv);
}

function ignoreBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}
