import { addVoiceOptions, optionMaker } from "../options.ts";
import { shells } from "./choices.ts";
import type { Definition } from "./definition.ts";

/** `arch-lint completion <shell>`. The scripts are made from the program itself, so they cannot fall behind it. */
export const defineCompletion: Definition = (program, { caller, finish }) => {
  const shell = optionMaker(caller).word("<shell>", "completion", shells);
  const verb = program.command("completion").description(caller.say("help.completion")).addArgument(shell);
  addVoiceOptions(verb, caller);
  verb.action(async (chosen: (typeof shells)[number]) => {
    const { completion } = await import("../completion/completion.ts");
    caller.io.stdout(completion(chosen, program));
    finish(0);
  });
};
