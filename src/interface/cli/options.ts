import { Argument, Option, type Command } from "commander";
import { locales } from "../../domain/findings/text.ts";
import type { Key } from "../wording/speak.ts";
import type { Caller } from "./session.ts";
import { natural, oneOf } from "./usage.ts";

/** Makes options whose descriptions speak the reader's language and whose values are checked as they are read. */
export function optionMaker({ say }: Caller) {
  const plain = (flags: string, key: Key): Option => new Option(flags, say(key));
  return {
    plain,
    choice: (flags: string, key: Key, choices: readonly string[]): Option =>
      plain(flags, key)
        .choices(choices)
        .argParser(oneOf(nameIn(flags), choices)),
    natural: (flags: string, key: Key): Option => plain(flags, key).argParser(natural(nameIn(flags))),
    repeated: (flags: string, key: Key, choices: readonly string[] = []): Option =>
      (choices.length > 0 ? plain(flags, key).choices(choices) : plain(flags, key)).argParser(
        (value: string, before: readonly string[] | undefined) => [...(before ?? []), value],
      ),
    word: (name: string, verb: string, choices: readonly string[]): Argument =>
      new Argument(name, say("help.choices", { choices: choices.join(", ") }))
        .choices(choices)
        .argParser(oneOf(verb, choices)),
  };
}

function nameIn(flags: string): string {
  return /--[\w-]+/u.exec(flags)?.[0] ?? flags;
}

/** Adds the options that say which tree to look at, and with what. */
export function addTargetOptions(verb: Command, caller: Caller): Command {
  const make = optionMaker(caller);
  verb
    .addOption(make.plain("--staged", "help.option.staged"))
    .addOption(make.plain("--at <revision>", "help.option.at"));
  return addSettingOptions(verb, caller);
}

/** Adds the options that say with what to look at a tree. */
export function addSettingOptions(verb: Command, caller: Caller): Command {
  const make = optionMaker(caller);
  return verb
    .addOption(make.plain("--config <file>", "help.option.config"))
    .addOption(make.plain("--no-config", "help.option.no-config"))
    .addOption(make.repeated("--rule <id=severity>", "help.option.rule"))
    .addOption(make.plain("--allow-empty", "help.option.allow-empty"))
    .addOption(make.plain("--cache-dir <folder>", "help.option.cache-dir"))
    .addOption(make.plain("--no-cache", "help.option.no-cache"))
    .addOption(make.natural("--workers <number>", "help.option.workers"));
}

/** Adds the options that say what else the tree is held against, for verbs that tell findings. */
export function addEvidenceOptions(verb: Command, caller: Caller): Command {
  const make = optionMaker(caller);
  return verb
    .addOption(make.plain("--base <revision>", "help.option.base"))
    .addOption(make.plain("--verify-bytes", "help.option.verify-bytes"));
}

/** Adds the options about how to speak. */
export function addVoiceOptions(verb: Command, caller: Caller): Command {
  const make = optionMaker(caller);
  return verb
    .addOption(make.choice("--locale <locale>", "help.option.locale", locales))
    .addOption(make.plain("--color", "help.option.color"))
    .addOption(make.plain("--no-color", "help.option.no-color"));
}

/** Adds the option for the folder of the project, for verbs whose arguments mean something else. */
export function addRootOption(verb: Command, caller: Caller): Command {
  return verb.addOption(optionMaker(caller).plain("--root <folder>", "help.option.root"));
}
