import { addRootOption, addTargetOptions, addVoiceOptions, optionMaker } from "../options.ts";
import { simpleFormats } from "../simple-format.ts";
import type { ConfigAction, ConfigOptions } from "../verbs/config.ts";
import type { GraphOptions } from "../verbs/graph.ts";
import type { InitOptions } from "../verbs/init.ts";
import type { Listable, ListOptions } from "../verbs/list.ts";
import type { Definition } from "./definition.ts";
import { collapses, configActions, graphFormats, hookRunners, listables } from "./choices.ts";
import { question } from "./questions.ts";

/** `arch-lint graph`. */
export const defineGraph: Definition = (program, { caller, open, finish }) => {
  const make = optionMaker(caller);
  const verb = program.command("graph").description(caller.say("help.graph"));
  verb
    .addOption(make.choice("-f, --format <name>", "help.option.one-format", graphFormats).default("mermaid"))
    .addOption(make.plain("-o, --output <file>", "help.option.output"))
    .addOption(make.choice("--collapse <by>", "help.option.collapse", collapses))
    .addOption(make.plain("--focus <pattern>", "help.option.focus"))
    .addOption(make.plain("--only-findings", "help.option.only-findings"));
  addVoiceOptions(addTargetOptions(addRootOption(verb, caller), caller), caller);
  verb.action(async (options: GraphOptions) => {
    const { graph } = await import("../verbs/graph.ts");
    finish(await graph(options, await open()));
  });
};

/** `arch-lint init [path]`. */
export const defineInit: Definition = (program, { caller, open, finish }) => {
  const make = optionMaker(caller);
  const verb = program.command("init [path]").description(caller.say("help.init"));
  verb
    .addOption(make.plain("--yes", "help.option.yes"))
    .addOption(make.plain("--force", "help.option.force"))
    .addOption(make.choice("--hooks [runner]", "help.option.hooks", hookRunners))
    .addOption(make.choice("-f, --format <name>", "help.option.one-format", simpleFormats).default("text"));
  addVoiceOptions(verb, caller);
  verb.action(async (path: string | undefined, options: InitOptions) => {
    if (options.hooks === undefined) {
      const { init } = await import("../verbs/init.ts");
      finish(await init(path, options, await open()));
    } else {
      const { initHooks } = await import("../verbs/init-hooks.ts");
      finish(await initHooks(path, { ...options, hooks: options.hooks }, await open()));
    }
  });
};

/** `arch-lint list <what>`. */
export const defineList: Definition = (program, { caller, open, finish }) => {
  const what = optionMaker(caller).word("<what>", "list", listables);
  const verb = question(program, "list", "help.list", caller).addArgument(what);
  verb.action(async (chosen: Listable, options: ListOptions) => {
    const { list } = await import("../verbs/list.ts");
    finish(await list(chosen, options, await open()));
  });
};

/** `arch-lint config <action>`. */
export const defineConfig: Definition = (program, { caller, open, finish }) => {
  const action = optionMaker(caller).word("<action>", "config", configActions);
  const verb = question(program, "config", "help.config", caller).addArgument(action);
  verb.action(async (chosen: ConfigAction, options: ConfigOptions) => {
    const { config } = await import("../verbs/config.ts");
    finish(await config(chosen, options, await open()));
  });
};
