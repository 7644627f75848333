import { addRootOption, addTargetOptions, addVoiceOptions, optionMaker } from "../options.ts";
import { simpleFormats } from "../simple-format.ts";
import type { OutdatedOptions } from "../verbs/outdated.ts";
import type { RegistryAction, RegistryOptions } from "../verbs/registry.ts";
import { outdatedFormats, registryActions, zeroMajors } from "./choices.ts";
import type { Definition } from "./definition.ts";

/** `arch-lint registry snapshot`. It looks at the working tree alone, since that is where the snapshot goes. */
export const defineRegistry: Definition = (program, { caller, open, finish }) => {
  const make = optionMaker(caller);
  const action = make.word("<action>", "registry", registryActions);
  const verb = program.command("registry").description(caller.say("help.registry")).addArgument(action);
  verb
    .addOption(make.choice("-f, --format <name>", "help.option.one-format", simpleFormats).default("text"))
    .addOption(make.plain("--fresh", "help.option.fresh"));
  addRootOption(verb, caller)
    .addOption(make.plain("--config <file>", "help.option.config"))
    .addOption(make.plain("--no-config", "help.option.no-config"));
  addVoiceOptions(verb, caller);
  verb.action(async (chosen: RegistryAction, options: RegistryOptions) => {
    const { registry } = await import("../verbs/registry.ts");
    finish(await registry(chosen, options, await open()));
  });
};

/** `arch-lint outdated [path]`. */
export const defineOutdated: Definition = (program, { caller, open, finish }) => {
  const make = optionMaker(caller);
  const verb = program.command("outdated [path]").description(caller.say("help.outdated"));
  verb
    .addOption(make.choice("-f, --format <name>", "help.option.one-format", outdatedFormats).default("text"))
    .addOption(make.plain("-o, --output <file>", "help.option.output"))
    .addOption(make.plain("--all", "help.option.all"))
    .addOption(make.choice("--zero-major <policy>", "help.option.zero-major", zeroMajors).default("minor-is-major"));
  addVoiceOptions(addTargetOptions(verb, caller), caller);
  verb.action(async (path: string | undefined, options: OutdatedOptions) => {
    const { outdated } = await import("../verbs/outdated.ts");
    finish(await outdated(path, options, await open()));
  });
};
