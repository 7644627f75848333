import { ArchLintError } from "../../domain/errors.ts";
import type { Locale } from "../../domain/findings/text.ts";
import { json } from "../escape/json.ts";
import { visible } from "../escape/terminal.ts";
import type { JsonError } from "../reporters/json/schema.ts";
import { phrase } from "../wording/speak.ts";
import type { Caller } from "./session.ts";

/** Tells why nothing could be done: for people on stderr, and as JSON on stdout if JSON was asked for. */
export function tellFailure(thrown: unknown, { argv, io, say, locale }: Caller): 2 {
  const error = asArchLintError(thrown);
  if (wantsJson(argv)) io.stdout(json(errorJson(error, locale)));

  const place = error.at ? `${error.at.path}:${error.at.line}:${error.at.column}: ` : "";
  const lines = [
    `${say("error.label")}: ${listed(place + error.text[locale])}`,
    ...(error.hint[locale] ? [`${say("error.hint")}: ${visible(error.hint[locale])}`] : []),
    ...(io.env.ARCH_LINT_DEBUG ? traceOf(thrown) : []),
  ];
  io.stderr(`${lines.join("\n")}\n`);
  return 2;
}

/** A message may list mistakes, one an indented line; any other line end in it is text from outside. */
function listed(message: string): string {
  return message
    .split(/\n(?= {2}\S)/u)
    .map(visible)
    .join("\n");
}

/** Whatever was thrown, as an error that can be told to people. */
export function asArchLintError(thrown: unknown): ArchLintError {
  if (thrown instanceof ArchLintError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new ArchLintError("internal", phrase("error.internal", { message }), phrase("error.internal.hint"), {
    cause: thrown,
  });
}

function errorJson({ code, text, hint, at }: ArchLintError, locale: Locale): JsonError {
  const said = { message: text[locale], hint: hint[locale] };
  return { schemaVersion: 1, error: { code, ...said, ...(at && { at: { ...at } }) } };
}

/** The stack and those of all causes, for whoever looks into a bug. */
function traceOf(thrown: unknown): readonly string[] {
  const lines: string[] = [];
  for (let error = thrown, depth = 0; error instanceof Error && depth < 5; error = error.cause, depth++) {
    lines.push(...(error.stack ?? error.message).split("\n").map(visible));
  }
  return lines;
}

/** Reads the words themselves, since the command line may be what is wrong. */
function wantsJson(argv: readonly string[]): boolean {
  return argv.some(
    (word, index) =>
      /^(?:-f|--format=)json$/u.test(word) || (word === "json" && /^(?:-f|--format)$/u.test(argv[index - 1] ?? "")),
  );
}
