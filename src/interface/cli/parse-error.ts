import { CommanderError, type Command } from "commander";
import type { ArchLintError } from "../../domain/errors.ts";
import { nearest } from "../../domain/patterns/nearest.ts";
import type { Key } from "../wording/speak.ts";
import type { Caller } from "./session.ts";
import { hintFor, usageError } from "./usage.ts";
import { verbNames } from "./verb-names.ts";

const sentences: Readonly<Record<string, Key>> = {
  "commander.unknownOption": "usage.unknown-option",
  "commander.unknownCommand": "usage.unknown-verb",
  "commander.missingArgument": "usage.missing-argument",
  "commander.optionMissingArgument": "usage.missing-value",
};

/** Help and version end the parse too, but are no failure. */
export function isOnlyOutput(error: unknown): boolean {
  return error instanceof CommanderError && error.exitCode === 0;
}

/** Says a parser's complaint in our own words and the reader's language, with what was most likely meant. */
export function usageErrorOf(error: CommanderError, program: Command, { say, argv }: Caller): ArchLintError {
  const name = /'(?<name>.*)'/su.exec(error.message)?.groups?.name ?? "";
  if (error.code === "commander.excessArguments") return tooMany(argv, say);

  const key = sentences[error.code];
  if (!key) return usageError(error.message.replace(/^error: /u, ""), say("error.see-help"));
  const names = error.code === "commander.unknownOption" ? optionNames(program, argv) : verbNames;
  const near = key === "usage.unknown-option" || key === "usage.unknown-verb";
  return usageError(
    say(key, { name }),
    near ? hintFor(name, names, say, say("error.see-help")) : say("error.see-help"),
  );
}

/** Two words where one path was expected: the first may be a mistyped verb. */
function tooMany(argv: readonly string[], say: Caller["say"]): ArchLintError {
  const [first = ""] = argv;
  const meantAsVerb = !verbNames.some((verb) => verb === first) && nearest(first.slice(0, 80), verbNames) !== undefined;
  if (meantAsVerb) return usageError(say("usage.unknown-verb", { name: first }), hintFor(first, verbNames, say, ""));
  return usageError(say("usage.too-many", { name: argv.join(" ") }), say("error.see-help"));
}

function optionNames(program: Command, argv: readonly string[]): readonly string[] {
  const verb = program.commands.find((command) => command.name() === argv[0]) ?? program.commands[0];
  return [...(verb?.options ?? []), ...program.options].flatMap(({ long }) => (long ? [long] : []));
}
