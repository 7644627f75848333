import { formatNames, isFormatName, type FormatName } from "../reporters/catalogue.ts";
import { phrase } from "../wording/speak.ts";
import { isAgent, isGitHubActions } from "./environment.ts";
import type { Io } from "./io.ts";
import { hintFor, refuse, usageError } from "./usage.ts";

/** One report to write: how, and where unless on standard output. */
export interface Output {
  readonly format: FormatName;
  readonly file?: string;
}

interface OutputOptions {
  readonly format?: readonly string[];
  readonly output?: string;
}

/** Which reports to write. Without a word about it, whoever reads the output decides. */
export function outputsOf({ format, output }: OutputOptions, env: Io["env"]): readonly Output[] {
  const outputs = format ? format.map(outputOf) : automatic(env);
  const placed = output === undefined ? outputs : inFile(outputs, output);
  refuseCollisions(placed);
  return placed;
}

/** An agent gets few words; GitHub gets annotations and, since those reach no log, the text as well; people get text. */
function automatic(env: Io["env"]): readonly Output[] {
  if (isAgent(env)) return [{ format: "agent" }];
  return isGitHubActions(env) ? [{ format: "github" }, { format: "text" }] : [{ format: "text" }];
}

function outputOf(word: string): Output {
  const colon = word.indexOf(":");
  const name = colon < 0 ? word : word.slice(0, colon);
  if (!isFormatName(name)) {
    const all = phrase("usage.one-of", { choices: formatNames.join(", ") });
    throw usageError(phrase("usage.not-one-of", { option: "--format", value: name }), hintFor(name, formatNames, all));
  }
  const file = colon < 0 ? "" : word.slice(colon + 1);
  if (colon >= 0 && file === "") refuse("usage.missing-value", "error.see-help", { name: `--format ${word}` });
  return file === "" ? { format: name } : { format: name, file };
}

function inFile(outputs: readonly Output[], file: string): readonly Output[] {
  const open = outputs.filter((output) => output.file === undefined);
  const one = open.length === 2 && isLogPair(open) ? [{ format: "text" as const }] : open;
  if (one.length !== 1) refuse("usage.output-twice", "usage.output-twice.hint", { n: one.length });
  return [...one.map((output) => ({ ...output, file })), ...outputs.filter((output) => output.file !== undefined)];
}

/** Annotations and text belong into the same log; no other two reports can share a stream. */
function isLogPair(outputs: readonly Output[]): boolean {
  return (
    outputs.some(({ format }) => format === "github") &&
    outputs.some(({ format }) => format === "text" || format === "agent")
  );
}

function refuseCollisions(outputs: readonly Output[]): void {
  const open = outputs.filter(({ file }) => file === undefined);
  if (open.length > 1 && !(open.length === 2 && isLogPair(open))) {
    refuse("usage.stdout-twice", "usage.stdout-twice.hint", {
      names: open.map(({ format }) => format).join(", "),
    });
  }
  const files = outputs.flatMap(({ file }) => (file === undefined ? [] : [file]));
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) refuse("usage.file-twice", "usage.stdout-twice.hint", { path: twice });
}
