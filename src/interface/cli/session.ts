import type { Tool } from "../../application/tool.ts";
import type { Locale } from "../../domain/findings/text.ts";
import { speak, type Say } from "../wording/speak.ts";
import { isGitHubActions } from "./environment.ts";
import { withoutBrokenPipe, withoutLogCommands, type Io } from "./io.ts";
import { localeOf } from "./locale.ts";

/** The tool, which is loaded when a verb begins: help and version are told without it. */
export interface ToolToLoad {
  readonly version: string;
  load(): Promise<Tool>;
}

/** Who calls and how to answer: all that is known before a verb begins. */
export interface Caller {
  readonly argv: readonly string[];
  readonly io: Io;
  readonly locale: Locale;
  readonly say: Say;
  /** Writes workflow commands into a log of GitHub Actions, where everything else is kept from being one. */
  annotate(text: string): void;
}

/** One call of the command line: what every verb works with. */
export interface Session extends Caller {
  readonly tool: Tool;
}

/** Finds out who calls. */
export function callerOf(argv: readonly string[], io: Io): Caller {
  const locale = localeOf(argv, io.env);
  // A pseudo-terminal that nobody has sized says 0.
  const whole = withoutBrokenPipe({ ...io, columns: io.columns > 0 ? io.columns : 80 });
  const guarded = isGitHubActions(io.env) ? withoutLogCommands(whole) : whole;
  return { argv, io: guarded, locale, say: speak(locale), annotate: whole.stdout };
}
