import { identifierWords } from "../syntax/identifier-words.ts";

/** Words of what only asks, whatever it is sent by: nothing is half done where it fails. */
const asking: ReadonlySet<string> = new Set([
  ...["check", "compile", "count", "export", "fetch", "find", "get", "list", "load", "parse", "parser", "preview"],
  ...["query", "read", "render", "resolve", "search", "validate", "verify"],
]);

/** Words of what changes something, though it also asks: `FindOrCreateCart`. */
const changing: ReadonlySet<string> = new Set([
  ...["add", "create", "delete", "import", "remove", "save", "send", "set", "start", "store", "update", "upsert"],
]);

/** True for a message that only asks by its name, though it is sent as a command. */
export function isQuestion(message: string): boolean {
  const words = identifierWords(message);
  return words.some((word) => asking.has(word)) && !words.some((word) => changing.has(word));
}
