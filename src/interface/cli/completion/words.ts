import type { Command } from "commander";

/** What can be completed after one verb. */
export interface VerbWords {
  readonly name: string;
  readonly description: string;
  /** Words that the argument can be, where they are known. */
  readonly arguments: readonly string[];
  readonly options: readonly OptionWords[];
}

export interface OptionWords {
  readonly long: string;
  readonly short?: string;
  readonly description: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
}

/** Reads off the program everything that can be typed. */
export function verbWords(program: Command): readonly VerbWords[] {
  return program.commands.map((verb) => ({
    name: verb.name(),
    description: verb.description(),
    arguments: verb.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []),
    options: verb.options.map(({ long, short, description, required, argChoices }) => ({
      long: long ?? "",
      ...(short && { short }),
      description,
      takesValue: required,
      choices: argChoices ?? [],
    })),
  }));
}
