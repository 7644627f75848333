import { programOf } from "./program.ts";
import { type Command, shellCommands } from "./shell-commands.ts";
import type { Word } from "./shell-tokens.ts";

/** A comparison that guards an exit and holds a substitution outside of quotes. */
export interface SplitTest {
  readonly word: Word;
}

const comparisons: ReadonlySet<string> = new Set(["-gt", "-ge", "-lt", "-le", "-eq", "-ne", "=", "==", "!=", "-n"]);

/**
 * Finds `[ $(…) -gt 0 ]` that decides on an `exit`: as soon as the substitution prints two words, `[` fails with "too many
 * arguments", which counts as "no", and the exit is passed by.
 */
export function splitTestsIn(commands: readonly Command[]): readonly SplitTest[] {
  return commands.flatMap((command, index) => {
    const program = programOf(command);
    if (program?.name !== "[" && program?.name !== "test") return [];
    if (!program.args.some(({ text }) => comparisons.has(text))) return [];
    const word = program.args.find(({ split }) => split.some(mayPrintWords));
    return word && guardsExit(commands, index) ? [{ word }] : [];
  });
}

/** Programs that print one word, whatever they find. */
const oneWord: ReadonlySet<string> = new Set(["wc", "date", "expr", "id", "nproc", "uname", "hostname", "whoami"]);

function mayPrintWords(text: string): boolean {
  const last = shellCommands(text).at(-1);
  const program = last && programOf(last);
  if (!program) return false;
  if (program.name === "jq") return !program.args.some(({ text }) => isOneValue(text));
  const counts = program.args.some((word) => word.text === "-c" || word.text === "--count");
  return !oneWord.has(program.name) && !counts;
}

/** A filter of jq that gives one number of one document: a path without `[]`, or the length of what brackets collect. */
function isOneValue(filter: string): boolean {
  const pipe = filter.lastIndexOf("|");
  const isLength = filter.slice(pipe + 1).trim() === "length";
  const whole = (isLength ? filter.slice(0, Math.max(0, pipe)) : filter).trim();
  if (isLength && whole.startsWith("[") && whole.endsWith("]")) return true;
  return /^\.[\w."[\]-]*$/u.test(whole) && !whole.includes("[]");
}

/** More commands than stand between a comparison and what it decides on. */
const reach = 40;

/** True for `[ … ] && exit 1`, and for `if [ … ]; then … exit 1`. */
function guardsExit(commands: readonly Command[], index: number): boolean {
  const command = commands[index];
  if (!command) return false;
  if (!command.isCondition) return command.after[0] === "&&" && isFailingExit(commands[index + 1]);
  if (command.keywords.includes("!") || command.keywords.includes("while")) return false;
  for (const one of commands.slice(index + 1, index + reach)) {
    if (one.keywords.some((keyword) => closing.has(keyword))) return false;
    if (isFailingExit(one)) return true;
  }
  return false;
}

const closing: ReadonlySet<string> = new Set(["fi", "else", "elif", "done"]);

function isFailingExit(command: Command | undefined): boolean {
  const program = command && programOf(command);
  return program?.name === "exit" && /^[1-9]\d*$/u.test(program.args[0]?.text ?? "");
}
