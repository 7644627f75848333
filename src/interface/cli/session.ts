import type { Tool } from "../../application/tool.ts";
import type { Locale } from "../../domain/findings/text.ts";
import { speak, type Say } from "../wording/speak.ts";
import { isGitHubActions } from "./environment.ts";
import { withoutBrokenPipe, withoutLogCommands, type Io } from "./io.ts";
import { localeOf } from "./locale.ts";

/** One call of the command line: what every verb works with. */
export interface Session {
  readonly argv: readonly string[];
  readonly io: Io;
  readonly tool: Tool;
  readonly locale: Locale;
  readonly say: Say;
  /** Writes workflow commands into a log of GitHub Actions, where everything else is kept from being one. */
  annotate(text: string): void;
}

/** Begins a call. */
export function openSession(argv: readonly string[], io: Io, tool: Tool): Session {
  const locale = localeOf(argv, io.env);
  // A pseudo-terminal that nobody has sized says 0.
  const whole = withoutBrokenPipe({ ...io, columns: io.columns > 0 ? io.columns : 80 });
  const guarded = isGitHubActions(io.env) ? withoutLogCommands(whole) : whole;
  return { argv, io: guarded, tool, locale, say: speak(locale), annotate: whole.stdout };
}
