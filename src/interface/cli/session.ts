import type { Tool } from "../../application/tool.ts";
import type { Locale } from "../../domain/findings/text.ts";
import { speak, type Say } from "../wording/speak.ts";
import { withoutBrokenPipe, type Io } from "./io.ts";
import { localeOf } from "./locale.ts";

/** One call of the command line: what every verb works with. */
export interface Session {
  readonly argv: readonly string[];
  readonly io: Io;
  readonly tool: Tool;
  readonly locale: Locale;
  readonly say: Say;
}

/** Begins a call. */
export function openSession(argv: readonly string[], io: Io, tool: Tool): Session {
  const locale = localeOf(argv, io.env);
  return { argv, io: withoutBrokenPipe(io), tool, locale, say: speak(locale) };
}
