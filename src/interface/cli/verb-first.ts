import type { Command } from "commander";
import { verbNames } from "./verb-names.ts";

/** Lets options stand before the verb (`arch-lint --no-color list rules`): the parser wants the verb to come first. */
export function verbFirst(argv: readonly string[], program: Command): readonly string[] {
  const options = program.commands.flatMap((verb) => verb.options);
  const takesValue = (word: string): boolean =>
    options.some(({ long, short, required }) => required && (long === word || short === word));

  const at = argv.findIndex((word, index) => !word.startsWith("-") && !takesValue(argv[index - 1] ?? ""));
  const verb = argv[at];
  if (verb === undefined || at === 0 || !verbNames.some((name) => name === verb)) return argv;
  return [verb, ...argv.slice(0, at), ...argv.slice(at + 1)];
}
