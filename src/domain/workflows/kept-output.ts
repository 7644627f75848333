import { programOf } from "./program.ts";
import type { Command } from "./shell-commands.ts";

/** Programs that pass a file on without looking at what it says. */
const carriers: ReadonlySet<string> = new Set([
  ...["cat", "tee", "head", "tail", "echo", "printf", "cp", "mv", "rm", "ls", "touch"],
]);

/** More commands than anybody writes between a check and what looks into its output. */
const reach = 100;

const tests: ReadonlySet<string> = new Set(["test", "[", "[["]);

/**
 * True if a pipe ends in `tee FILE` and the script looks into that file later on: what a check said is not lost then,
 * although its exit code is. `end`: the last command of the pipe.
 */
export function looksIntoOutput(commands: readonly Command[], end: number): boolean {
  const last = commands[end];
  const tee = last && programOf(last);
  if (tee?.name !== "tee") return false;
  const files = tee.args.filter(({ text }) => !text.startsWith("-")).map(({ text }) => text);
  const later = commands.slice(end + 1, end + 1 + reach);
  return files.some((file) => later.some((command) => looksInto(command, file)));
}

/** `FAILED=$(grep -c … FILE)` looks into it, so does `grep -q … FILE`, `cat FILE | grep …` and `test ! -s FILE`. */
function looksInto(command: Command, file: string): boolean {
  const { assignments, words, after } = command;
  if (assignments.some(({ value }) => value.includes(file))) return true;
  const program = words.some(({ text }) => text.includes(file)) ? programOf(command) : undefined;
  if (!program) return false;
  if (tests.has(program.name)) return program.args.some(({ text }) => text === "-s");
  return !carriers.has(program.name) || after[0] === "|";
}
