import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import type { Effect } from "./effects.ts";
import { handedTypes } from "./handed-types.ts";
import { identifierWords } from "../syntax/identifier-words.ts";

/** Words of what notes that somebody asked, or keeps an answer for the next one: the model stays as it was. */
const words: ReadonlySet<string> = new Set([
  ...["cache", "cached", "caches", "memo", "audit", "audits", "log", "logs", "logger", "metric", "metrics", "trace"],
  ...[
    "tracker",
    "tracking",
    "telemetry",
    "analytics",
    "statistic",
    "statistics",
    "stats",
    "usage",
    "history",
    "recent",
  ],
  ...[
    "seen",
    "used",
    "view",
    "viewed",
    "visit",
    "visited",
    "access",
    "accessed",
    "session",
    "sessions",
    "snapshot",
    "lookup",
  ],
]);

/** True for an effect that only notes the question or keeps the answer: a cache, an audit trail, a counter of views. */
export function isSideNote(code: Code, file: CodeFile, { what, call, via = "" }: Effect): boolean {
  const told = [what, via, ...(call ? handedTypes(code, file, call) : [])];
  return told.some((name) => identifierWords(name).some((word) => words.has(word)));
}
