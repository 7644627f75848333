import { addSettingOptions, addVoiceOptions, optionMaker } from "../options.ts";
import type { TrendOptions } from "../verbs/trend.ts";
import { rulesFrom, trendFormats } from "./choices.ts";
import type { Definition } from "./definition.ts";

/** `arch-lint trend [path]`. It walks commits, so it knows no index. */
export const defineTrend: Definition = (program, { caller, open, finish }) => {
  const make = optionMaker(caller);
  const verb = program.command("trend [path]").description(caller.say("help.trend"));
  verb
    .addOption(make.plain("--since <revision or day>", "help.option.since"))
    .addOption(make.natural("--max <number>", "help.option.max").default(30))
    .addOption(make.choice("--rules-from <whose>", "help.option.trend-rules-from", rulesFrom).default("today"))
    .addOption(make.repeated("-f, --format <name[:file]>", "help.option.format", trendFormats))
    .addOption(make.plain("-o, --output <file>", "help.option.output"))
    .addOption(make.plain("--at <revision>", "help.option.at"));
  addVoiceOptions(addSettingOptions(verb, caller), caller);
  verb.action(async (path: string | undefined, options: TrendOptions) => {
    const { trend } = await import("../verbs/trend.ts");
    finish(await trend(path, options, await open()));
  });
};
