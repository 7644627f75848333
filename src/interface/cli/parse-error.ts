import { CommanderError, type Command } from "commander";
import type { ArchLintError } from "../../domain/errors.ts";
import type { Text } from "../../domain/findings/text.ts";
import { nearest } from "../../domain/patterns/nearest.ts";
import { type Key, phrase } from "../wording/speak.ts";
import type { Caller } from "./session.ts";
import { hintFor, usageError } from "./usage.ts";
import { verbNames } from "./verb-names.ts";

const sentences: Readonly<Record<string, Key>> = {
  "commander.unknownOption": "usage.unknown-option",
  "commander.unknownCommand": "usage.unknown-verb",
  "commander.missingArgument": "usage.missing-argument",
  "commander.optionMissingArgument": "usage.missing-value",
};

const seeHelp = phrase("error.see-help");

/** Help and version end the parse too, but are no failure. */
export function isOnlyOutput(error: unknown): boolean {
  return error instanceof CommanderError && error.exitCode === 0;
}

/** Says a parser's complaint in our own words and the reader's language, with what was most likely meant. */
export function usageErrorOf(error: CommanderError, program: Command, { argv }: Caller): ArchLintError {
  const name = /'(?<name>.*)'/su.exec(error.message)?.groups?.name ?? "";
  if (error.code === "commander.excessArguments") return tooMany(argv);
  if (error.code === "commander.help") return unknownVerb(argv.slice(1).find((word) => !word.startsWith("-")) ?? "");

  const key = sentences[error.code];
  if (!key) return usageError(phrase("usage.other", { detail: error.message.replace(/^error: /u, "") }), seeHelp);
  if (key === "usage.missing-argument") return usageError(phrase(key, { name }), wordsFor(name, program, argv));
  const names = error.code === "commander.unknownOption" ? optionNames(program, argv) : verbNames;
  const near = key === "usage.unknown-option" || key === "usage.unknown-verb";
  return usageError(phrase(key, { name }), near ? hintFor(name, names, seeHelp) : seeHelp);
}

/** Two words where one path was expected: the first may be a mistyped verb. */
function tooMany(argv: readonly string[]): ArchLintError {
  const [first = ""] = argv;
  const meantAsVerb = !verbNames.some((verb) => verb === first) && nearest(first.slice(0, 80), verbNames) !== undefined;
  if (meantAsVerb) return unknownVerb(first);
  return usageError(phrase("usage.too-many", { name: argv.join(" ") }), seeHelp);
}

function unknownVerb(name: string): ArchLintError {
  return usageError(phrase("usage.unknown-verb", { name }), hintFor(name, verbNames, seeHelp));
}

/** What may stand in the place of a missing argument, if that is known. */
function wordsFor(name: string, program: Command, argv: readonly string[]): Text {
  const verb = program.commands.find((command) => command.name() === argv[0]);
  const choices = verb?.registeredArguments.find((argument) => argument.name() === name)?.argChoices;
  return choices ? phrase("usage.one-of", { choices: choices.join(", ") }) : seeHelp;
}

function optionNames(program: Command, argv: readonly string[]): readonly string[] {
  const verb = program.commands.find((command) => command.name() === argv[0]) ?? program.commands[0];
  return [...(verb?.options ?? []), ...program.options].flatMap(({ long }) => (long ? [long] : []));
}
