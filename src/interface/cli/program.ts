import { Command } from "commander";
import { defineBaseline } from "./definitions/baseline.ts";
import { defineCheck } from "./definitions/check.ts";
import { defineDiff } from "./definitions/comparisons.ts";
import { defineCompletion } from "./definitions/completion.ts";
import type { Call } from "./definitions/definition.ts";
import { defineCanImport, defineExplain, defineWhy } from "./definitions/questions.ts";
import { defineOutdated, defineRegistry } from "./definitions/registries.ts";
import { defineTrend } from "./definitions/trend.ts";
import { defineConfig, defineGraph, defineInit, defineList } from "./definitions/views.ts";
import { helpIn } from "./help.ts";

const definitions = [
  defineCheck,
  defineBaseline,
  defineWhy,
  defineCanImport,
  defineExplain,
  defineGraph,
  defineInit,
  defineList,
  defineConfig,
  defineRegistry,
  defineOutdated,
  defineTrend,
  defineDiff,
  defineCompletion,
];

/** Builds the command line: every verb with its options, in the reader's language. */
export function makeProgram(version: string, call: Call): Command {
  const { say, io } = call.caller;
  const program = new Command("arch-lint")
    .description(say("help.program"))
    .version(version, "-V, --version", say("help.version"))
    .helpOption("-h, --help", say("help.help"))
    .helpCommand("help [verb]", say("help.help"))
    .addHelpText("after", `\n${say("help.exit")}`)
    .configureHelp(helpIn(say))
    .configureOutput({ writeOut: io.stdout, writeErr: () => {}, getOutHelpWidth: () => io.columns })
    .showSuggestionAfterError(false)
    .exitOverride();
  for (const define of definitions) define(program, call);
  for (const verb of program.commands) verb.helpOption("-h, --help", say("help.help"));
  return program;
}
