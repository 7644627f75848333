import { type Command, Help, type HelpConfiguration, type Option } from "commander";
import { width } from "../terminal/width.ts";
import type { Key, Say } from "../wording/speak.ts";

const titles: Readonly<Record<string, Key>> = {
  "Usage:": "help.title.usage",
  "Arguments:": "help.title.arguments",
  "Options:": "help.title.options",
  "Commands:": "help.title.commands",
};

const plain = new Help();

/** How help looks in the reader's language: what the parser's library says of itself is English. */
export function helpIn(say: Say): HelpConfiguration {
  const placed = (text: string) =>
    text.replace("[options]", say("help.placeholder.options")).replace("[command]", say("help.placeholder.command"));
  return {
    displayWidth: width,
    styleTitle: (title) => titleOf(title, say),
    commandUsage: (command: Command) => placed(plain.commandUsage(command)),
    subcommandTerm: (command: Command) => placed(plain.subcommandTerm(command)),
    argumentDescription: ({ description }) => description,
    optionDescription: (option) => describe(option, say),
  };
}

function titleOf(title: string, say: Say): string {
  const key = titles[title];
  return key ? say(key) : title;
}

function describe({ description, argChoices, defaultValue }: Option, say: Say): string {
  const choices = argChoices ? [say("help.choices", { choices: argChoices.join(", ") })] : [];
  const usual = typeof defaultValue === "string" ? [say("help.default", { value: defaultValue })] : [];
  const more = [...choices, ...usual];
  return more.length > 0 ? `${description}${say("help.aside", { text: more.join(say("help.and")) })}` : description;
}
