import type { ActionIo } from "./io.ts";

/** The log of a step while text from the repository goes into it: the runner obeys no command there. */
export interface QuietLog {
  /** All goes to one stream, since the runner reads two in no order. */
  readonly io: ActionIo;
  /** The runner obeys commands again. */
  close(): void;
}

/**
 * Opens a part of the log in which nothing is a command until the one word that nobody in the repository can know
 * (docs.github.com, "Workflow commands", `stop-commands`).
 */
export function openLog(io: ActionIo): QuietLog {
  const token = io.random();
  let endsLine = true;
  const write = (text: string) => {
    if (text === "") return;
    io.stdout(text);
    endsLine = text.endsWith("\n");
  };
  io.stdout(`::stop-commands::${token}\n`);
  const quiet = { ...io, stdoutIsTTY: false, stderrIsTTY: false, stdout: write, stderr: write };
  return { io: quiet, close: () => io.stdout(`${endsLine ? "" : "\n"}::${token}::\n`) };
}
