import type { Location } from "../source/location.ts";

/** The text of a `run:` as the shell gets it, with the place of each of its lines. */
export interface Script {
  readonly text: string;
  /** In the order of the text: where a stretch begins in it and where that is in the file. */
  readonly lines: readonly ScriptLine[];
  /** As written: `bash`, `pwsh`, `bash -l {0}`; absent where the runner chooses. */
  readonly shell?: string;
  /** Where it runs, relative to the root; absent where an expression decides. */
  readonly folder?: string;
}

/** A stretch of a script that stands on one line of the file. */
export interface ScriptLine {
  /** Where it begins in the text. */
  readonly offset: number;
  readonly at: Location;
}

/** The place of a stretch of a script; one that runs over several lines is shown by its beginning. */
export function placeIn({ lines }: Script, start: number, end: number): Location {
  const line = lineAt(lines, start);
  if (!line) return { path: "", line: 1, column: 1 };
  const { path, line: number, column } = line.at;
  const from = { path, line: number, column: column + start - line.offset };
  if (lineAt(lines, Math.max(start, end - 1)) !== line) return from;
  return { ...from, endLine: number, endColumn: column + end - line.offset };
}

/** The last line that begins at or before an offset, by halving. */
function lineAt(lines: readonly ScriptLine[], offset: number): ScriptLine | undefined {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.offset ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return lines[low];
}

/** What a shell does on its own when a command fails. */
export interface ShellModes {
  /** The script ends at the first command that fails. */
  readonly errexit: boolean;
  /** A pipe fails if any part of it does. */
  readonly pipefail: boolean;
}

/**
 * How the runner starts a shell of the Bourne family (GitHub's documentation of `jobs.<job_id>.steps[*].shell`): unnamed
 * `bash -e`, `bash` with pipefail, `sh -e`, another with what its own options say. Absent for all other shells.
 */
export function shellModes(shell: string | undefined): ShellModes | undefined {
  if (shell === undefined) return { errexit: true, pipefail: false };
  // Which shell an expression names is not known; what even the strictest of this family lets pass is certain enough.
  if (shell.startsWith("${{")) return { errexit: true, pipefail: true };
  const [program = "", ...options] = shell.trim().split(/\s+/u);
  const name = program.slice(program.lastIndexOf("/") + 1);
  if (name !== "bash" && name !== "sh") return undefined;
  if (options.length === 0) return { errexit: true, pipefail: name === "bash" };
  return {
    errexit: options.some((option) => /^-[a-z]*e/u.test(option)) || options.includes("errexit"),
    pipefail: options.includes("pipefail"),
  };
}
