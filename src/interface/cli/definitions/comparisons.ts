import { addRootOption, addTargetOptions, addVoiceOptions, optionMaker } from "../options.ts";
import type { DiffOptions } from "../verbs/diff.ts";
import { diffFormats } from "./choices.ts";
import type { Definition } from "./definition.ts";

/** `arch-lint diff <base>`. */
export const defineDiff: Definition = (program, { caller, open, finish }) => {
  const make = optionMaker(caller);
  const verb = program.command("diff <base>").description(caller.say("help.diff"));
  verb
    .addOption(make.choice("-f, --format <name>", "help.option.one-format", diffFormats).default("text"))
    .addOption(make.plain("-o, --output <file>", "help.option.output"))
    .addOption(make.plain("--all", "help.option.diff-all"));
  addVoiceOptions(addTargetOptions(addRootOption(verb, caller), caller), caller);
  verb.action(async (base: string, options: DiffOptions) => {
    const { diff } = await import("../verbs/diff.ts");
    finish(await diff(base, options, await open()));
  });
};
