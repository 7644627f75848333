import type { Command } from "commander";
import type { Key } from "../../wording/speak.ts";
import { addRootOption, addTargetOptions, addVoiceOptions, optionMaker } from "../options.ts";
import type { Session } from "../session.ts";
import { simpleFormats } from "../simple-format.ts";
import type { CanImportOptions } from "../verbs/can-import.ts";
import type { ExplainOptions } from "../verbs/explain.ts";
import type { WhyOptions } from "../verbs/why.ts";
import type { Definition } from "./definition.ts";

/** `arch-lint why <from> <to>`. */
export const defineWhy: Definition = (program, { session, finish }) => {
  question(program, "why <from> <to>", "help.why", session).action(
    async (from: string, to: string, options: WhyOptions) => {
      const { why } = await import("../verbs/why.ts");
      finish(await why({ from, to }, options, session));
    },
  );
};

/** `arch-lint can-import <from> <target>`. */
export const defineCanImport: Definition = (program, { session, finish }) => {
  const verb = question(program, "can-import <from> <target>", "help.can-import", session);
  verb.action(async (from: string, target: string, options: CanImportOptions) => {
    const { canImport } = await import("../verbs/can-import.ts");
    finish(await canImport({ from, target }, options, session));
  });
};

/** `arch-lint explain <topic>`. */
export const defineExplain: Definition = (program, { session, finish }) => {
  question(program, "explain <topic>", "help.explain", session).action(
    async (topic: string, options: ExplainOptions) => {
      const { explain } = await import("../verbs/explain.ts");
      finish(await explain(topic, options, session));
    },
  );
};

/** Adds a verb that answers in text or JSON about the project in the current folder. */
export function question(program: Command, signature: string, key: Key, session: Session): Command {
  const make = optionMaker(session);
  const verb = program.command(signature).description(session.say(key));
  verb.addOption(make.choice("-f, --format <name>", "help.option.one-format", simpleFormats).default("text"));
  addRootOption(verb, session);
  addTargetOptions(verb, session);
  return addVoiceOptions(verb, session);
}
