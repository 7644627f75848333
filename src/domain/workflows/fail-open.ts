import { isGate } from "./gates.ts";
import { looksIntoOutput } from "./kept-output.ts";
import { type Program, programOf } from "./program.ts";
import { type Script, shellModes, type ShellModes } from "./script.ts";
import { type Command, shellCommands } from "./shell-commands.ts";

/** How a script goes on although a check in it failed. */
export type Leak = "swallowed" | "exit-zero" | "pipe" | "and-list" | "no-errexit";

/** A check whose failure passes. */
export interface FailOpen {
  readonly leak: Leak;
  readonly program: Program;
  readonly command: Command;
}

/** What was seen of the checks of a script. */
export interface GateReading {
  readonly gates: readonly Program[];
  readonly leaks: readonly FailOpen[];
  /** Those whose own exit code is that of the script: nothing is piped, caught or asked for. */
  readonly plain: readonly Program[];
}

/** Finds the audits and tests of a script and those among them whose failure the script does not pass on. */
export function readGates(script: Script): GateReading {
  const start = shellModes(script.shell);
  const gates: Program[] = [];
  const leaks: FailOpen[] = [];
  const plain: Program[] = [];
  if (!start) return { gates, leaks, plain };
  const commands = shellCommands(script.text);
  let modes = start;
  // `$?` and `PIPESTATUS` mean that the script looks at results itself, and so does who asks git for what was written anew.
  const judgesItself = /\$\?|\$\{\?\}|PIPESTATUS|\bgit diff --exit-code\b/u.test(script.text);
  for (const [index, command] of commands.entries()) {
    const program = programOf(command);
    if (program) modes = afterCommand(modes, program);
    if (!program || !isGate(program, command)) continue;
    gates.push(program);
    const leak = command.isCondition || judgesItself ? undefined : leakOf(commands, index, modes);
    if (leak) leaks.push({ leak, program, command });
    else if (!command.isCondition && !judgesItself && isAlone(command)) plain.push(program);
  }
  return { gates, leaks, plain };
}

/** What `set -eo pipefail` and the like change. */
function afterCommand(modes: ShellModes, { name, args }: Program): ShellModes {
  if (name !== "set") return modes;
  let { errexit, pipefail } = modes;
  for (const [index, { text }] of args.entries()) {
    const isOn = text.startsWith("-");
    if (/^[-+][a-z]*e[a-z]*$/u.test(text)) errexit = isOn;
    const named = /^[-+][a-z]*o$/u.test(text) ? args[index + 1]?.text : undefined;
    if (named === "pipefail") pipefail = isOn;
    if (named === "errexit") errexit = isOn;
  }
  return { errexit, pipefail };
}

/** Walks from a check that failed to where its pipe and its list end (bash's manual, "Lists" and "The Set Builtin"). */
function leakOf(commands: readonly Command[], start: number, modes: ShellModes): Leak | undefined {
  let at = start;
  while (joint(commands[at]) === "|") at++;
  if (at > start && looksIntoOutput(commands, at)) return undefined;
  if (at > start && !modes.pipefail) return isFilter(commands[at]) ? "pipe" : undefined;
  let isLast = true;
  for (; joint(commands[at]) === "&&"; at++) isLast = false;
  if (joint(commands[at]) === "||") return isSwallowing(commands, at + 1) ? "swallowed" : undefined;
  return listLeak(commands, at, isLast, modes);
}

function isAlone(command: Command): boolean {
  return !["|", "&&", "||", "&"].includes(joint(command) ?? "");
}

/** What joins a command to the next one; the end of a line behind `&&` and its like means nothing. */
function joint(command: Command | undefined): string | undefined {
  const [first, second] = command?.after ?? [];
  if (first === "|&") return "|";
  return first === ")" ? second : first;
}

/** Programs that copy or reshape what they read and never fail because of it. */
const filters: ReadonlySet<string> = new Set([
  ...["tee", "cat", "head", "tail", "sed", "tr", "cut", "sort", "uniq", "column", "less", "ts", "gotestfmt"],
]);

function isFilter(command: Command | undefined): boolean {
  const program = command && programOf(command);
  return program !== undefined && filters.has(program.name);
}

/** True for `|| true` and its like, if nothing else of the list comes behind. */
function isSwallowing(commands: readonly Command[], at: number): boolean {
  const command = commands[at];
  if (!command || command.keywords.length > 0 || !isAlwaysTrue(command)) return false;
  const next = joint(command);
  return next !== "&&" && next !== "||" && next !== "|" && !failsAnyway(commands, at);
}

function isAlwaysTrue(command: Command): boolean {
  const program = programOf(command);
  if (!program) return false;
  if (program.name === "exit") return program.args[0]?.text === "0";
  if (program.name === "echo" || program.name === "printf") return !command.redirects.some(isKept);
  return program.name === "true" || program.name === ":";
}

/** A text that goes to a file may be read again. */
function isKept({ operator, target }: Command["redirects"][number]): boolean {
  return !operator.endsWith("&") && !target.startsWith("/dev/");
}

/** True if the same line, or the braces that a command stands in, end with a failure whatever the command did. */
function failsAnyway(commands: readonly Command[], at: number): boolean {
  const command = commands[at];
  if (!command) return false;
  if (command.after[0] === ";" && isFailure(commands[at + 1])) return true;
  if (command.depth === 0) return false;
  for (const later of commands.slice(at + 1, at + 1 + reach)) {
    if (later.depth < command.depth || later.keywords.some((word) => branches.has(word))) return false;
    if (later.depth === command.depth && isFailure(later)) return true;
  }
  return false;
}

/** More commands than anybody writes into one pair of braces. */
const reach = 100;

/** Words behind which something runs instead of what stands before them. */
const branches: ReadonlySet<string> = new Set(["else", "elif", "fi", "done", "esac", "}"]);

function isFailure(command: Command | undefined): boolean {
  const program = command && programOf(command);
  return program?.name === "exit" && program.args[0]?.text !== "0";
}

function listLeak(
  commands: readonly Command[],
  at: number,
  isLast: boolean,
  { errexit }: ShellModes,
): Leak | undefined {
  const command = commands[at];
  const later = commands.slice(at + 1, at + 2)[0];
  if (!command || command.depth > 0 || !later || later.words.length === 0) return undefined;
  if (!errexit && isExitZero(later) && commands.length === at + 2) return "exit-zero";
  if (errexit) return isLast ? undefined : "and-list";
  return isLast && command.after[0] !== "&" ? "no-errexit" : undefined;
}

function isExitZero(command: Command): boolean {
  const program = programOf(command);
  return program?.name === "exit" && program.args[0]?.text === "0";
}
