import { formatNames } from "../../reporters/catalogue.ts";
import { addEvidenceOptions, addTargetOptions, addVoiceOptions, optionMaker } from "../options.ts";
import type { CheckOptions } from "../verbs/check.ts";
import type { Definition } from "./definition.ts";

/** `arch-lint check [path]`, and `arch-lint [path]`. */
export const defineCheck: Definition = (program, { caller, open, finish }) => {
  const make = optionMaker(caller);
  const verb = program.command("check [path]", { isDefault: true }).description(caller.say("help.check"));
  verb
    .addOption(make.repeated("-f, --format <name[:file]>", "help.option.format", formatNames))
    .addOption(make.plain("-o, --output <file>", "help.option.output"));
  addEvidenceOptions(addTargetOptions(verb, caller), caller)
    .addOption(make.choice("--scope <scope>", "help.option.scope", ["new", "all"]))
    .addOption(make.choice("--rules-from <side>", "help.option.rules-from", ["base", "head"]))
    .addOption(make.plain("--baseline <file>", "help.option.baseline"))
    .addOption(make.plain("--no-baseline", "help.option.no-baseline"))
    .addOption(make.plain("--strict-unknown", "help.option.strict-unknown"))
    .addOption(make.choice("--fail-on <level>", "help.option.fail-on", ["error", "warning", "never"]).default("error"))
    .addOption(make.natural("--max-warnings <number>", "help.option.max-warnings"))
    .addOption(
      make.choice("--min-severity <severity>", "help.option.min-severity", ["warning", "error"]).default("warning"),
    )
    .addOption(make.plain("--quiet", "help.option.quiet"))
    .addOption(make.plain("--verbose", "help.option.verbose"))
    .addOption(make.plain("--timing", "help.option.timing"));
  addVoiceOptions(verb, caller);

  verb.action(async (path: string | undefined, options: CheckOptions) => {
    const { check } = await import("../verbs/check.ts");
    finish(await check(path, options, await open()));
  });
};
