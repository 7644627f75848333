import { withoutCommands } from "../escape/workflow-log.ts";

/** All that the command line touches of the world, so that a test can be the world. */
export interface Io {
  stdout(text: string): void;
  stderr(text: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdoutIsTTY: boolean;
  readonly stderrIsTTY: boolean;
  readonly cwd: string;
  /** Width of the terminal. */
  readonly columns: number;
  /** Writes a whole file or nothing. */
  writeFile(path: string, text: string): Promise<void>;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** A reader that has gone away (`arch-lint | head`) ends the output, not the run. */
export function withoutBrokenPipe(io: Io): Io {
  return {
    ...io,
    stdout: (text) => unlessClosed(() => io.stdout(text)),
    stderr: (text) => unlessClosed(() => io.stderr(text)),
  };
}

/** Nothing that a verb prints is a command to the log, whatever the repository put into it. */
export function withoutLogCommands(io: Io): Io {
  const stdout = (text: string) => io.stdout(withoutCommands(text));
  return { ...io, stdout, stderr: (text) => io.stderr(withoutCommands(text)) };
}

function unlessClosed(write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPIPE")) throw error;
  }
}
