import { placeIn, type Script } from "./script.ts";
import type { Location } from "../source/location.ts";
import { programOf } from "./program.ts";
import { type Assignment, assignmentIn, type Command } from "./shell-commands.ts";
import { commandsIn } from "./runs.ts";
import type { Workflow } from "./workflow.ts";

/** What a setting of the go command turns off. */
export type Weakening = "sumdb-off" | "sumdb-skipped" | "private-all" | "insecure" | "changes-go-mod" | "no-effect";

/** What a variable of the go command weakens (`go help environment`, Go 1.26); absent if nothing. */
export function weakeningOf(name: string, value: string): Weakening | undefined {
  const patterns = value.split(",").map((pattern) => pattern.trim());
  const isForAll = patterns.includes("*") || patterns.includes("**");
  if (name === "GOSUMDB") return value.trim() === "off" ? "sumdb-off" : undefined;
  if (name === "GONOSUMDB") return isForAll ? "sumdb-skipped" : undefined;
  if (name === "GOPRIVATE") return isForAll ? "private-all" : undefined;
  if (name === "GOINSECURE") return value.trim() === "" ? undefined : "insecure";
  if (name === "GOFLAGS") return flagsWeakening(value);
  return name === "GONOSUMCHECK" ? "no-effect" : undefined;
}

function flagsWeakening(value: string): Weakening | undefined {
  const flags = value.split(/\s+/u).map((flag) => flag.replace(/^--/u, "-"));
  if (flags.includes("-insecure")) return "insecure";
  return flags.includes("-mod=mod") ? "changes-go-mod" : undefined;
}

/** A variable that is set for the steps of a workflow, wherever it is set. */
export interface Setting {
  readonly name: string;
  readonly value: string;
  readonly at: Location;
}

/** The variables of a workflow: its `env:`, and what its scripts export, put before a command or hand to later steps. */
export function* settingsIn({ env, jobs }: Workflow): Generator<Setting> {
  yield* env;
  for (const job of jobs) {
    yield* job.env;
    for (const { env: own, script } of job.steps) {
      yield* own;
      if (script) yield* scriptSettings(script);
    }
  }
}

function* scriptSettings(script: Script): Generator<Setting> {
  for (const command of commandsIn(script)) {
    for (const { name, value, word } of assignmentsOf(command)) {
      yield { name, value, at: placeIn(script, word.start, word.end) };
    }
  }
}

/** `NAME=value`, `export NAME=value`, `go env -w NAME=value`, `echo "NAME=value" >> $GITHUB_ENV`. */
function assignmentsOf(command: Command): readonly Assignment[] {
  const program = programOf(command);
  const args = program?.args ?? [];
  const sets =
    program?.name === "export" ||
    (program?.name === "go" && args[0]?.text === "env" && args[1]?.text === "-w") ||
    (program?.name === "echo" && command.redirects.some(({ target }) => target.includes("GITHUB_ENV")));
  const prefixed = command.words.flatMap((word) => (program && word.start < program.word.start ? [word] : []));
  const made = [...prefixed, ...(sets ? args : [])].flatMap((word) => assignmentIn(word) ?? []);
  return [...command.assignments, ...made];
}
