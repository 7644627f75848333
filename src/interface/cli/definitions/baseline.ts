import { addTargetOptions, addVoiceOptions, optionMaker } from "../options.ts";
import { simpleFormats } from "../simple-format.ts";
import type { BaselineOptions } from "../verbs/baseline.ts";
import type { Definition } from "./definition.ts";

/** `arch-lint baseline [path]`. */
export const defineBaseline: Definition = (program, { caller, open, finish }) => {
  const make = optionMaker(caller);
  const verb = program.command("baseline [path]").description(caller.say("help.baseline"));
  verb
    .addOption(make.plain("--prune", "help.option.prune"))
    .addOption(make.plain("--update", "help.option.update"))
    .addOption(make.plain("--reason <text>", "help.option.reason"))
    .addOption(make.plain("--until <date>", "help.option.until"))
    .addOption(make.choice("-f, --format <name>", "help.option.one-format", simpleFormats).default("text"));
  addVoiceOptions(addTargetOptions(verb, caller), caller);
  verb.action(async (path: string | undefined, options: BaselineOptions) => {
    const { baseline } = await import("../verbs/baseline.ts");
    finish(await baseline(path, options, await open()));
  });
};
