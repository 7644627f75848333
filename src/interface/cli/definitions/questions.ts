import type { Command } from "commander";
import type { Key } from "../../wording/speak.ts";
import { addEvidenceOptions, addRootOption, addTargetOptions, addVoiceOptions, optionMaker } from "../options.ts";
import type { Caller } from "../session.ts";
import { simpleFormats } from "../simple-format.ts";
import type { CanImportOptions } from "../verbs/can-import.ts";
import type { ExplainOptions } from "../verbs/explain.ts";
import type { WhyOptions } from "../verbs/why.ts";
import type { Definition } from "./definition.ts";

/** `arch-lint why <from> <to>`. */
export const defineWhy: Definition = (program, { caller, open, finish }) => {
  question(program, "why <from> <to>", "help.why", caller).action(
    async (from: string, to: string, options: WhyOptions) => {
      const { why } = await import("../verbs/why.ts");
      finish(await why({ from, to }, options, await open()));
    },
  );
};

/** `arch-lint can-import <from> <target>`. */
export const defineCanImport: Definition = (program, { caller, open, finish }) => {
  const verb = question(program, "can-import <from> <target>", "help.can-import", caller);
  verb.action(async (from: string, target: string, options: CanImportOptions) => {
    const { canImport } = await import("../verbs/can-import.ts");
    finish(await canImport({ from, target }, options, await open()));
  });
};

/** `arch-lint explain <topic>`. */
export const defineExplain: Definition = (program, { caller, open, finish }) => {
  const verb = addEvidenceOptions(question(program, "explain <topic>", "help.explain", caller), caller);
  verb.action(async (topic: string, options: ExplainOptions) => {
    const { explain } = await import("../verbs/explain.ts");
    finish(await explain(topic, options, await open()));
  });
};

/** Adds a verb that answers in text or JSON about the project in the current folder. */
export function question(program: Command, signature: string, key: Key, caller: Caller): Command {
  const make = optionMaker(caller);
  const verb = program.command(signature).description(caller.say(key));
  verb.addOption(make.choice("-f, --format <name>", "help.option.one-format", simpleFormats).default("text"));
  addRootOption(verb, caller);
  addTargetOptions(verb, caller);
  return addVoiceOptions(verb, caller);
}
