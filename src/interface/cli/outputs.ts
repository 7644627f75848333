import { formatNames, type FormatName } from "../reporters/catalogue.ts";
import { isAgent, isGitHubActions } from "./environment.ts";
import type { Io } from "./io.ts";
import { oneOf, refuse } from "./usage.ts";

/** One report to write: how, and where unless on standard output. */
export interface Output<Name extends string = FormatName> {
  readonly format: Name;
  readonly file?: string;
}

export interface OutputOptions {
  readonly format?: readonly string[];
  readonly output?: string;
}

/** Which reports to write. Without a word about it, whoever reads the output decides. */
export function outputsOf(options: OutputOptions, env: Io["env"]): readonly Output[] {
  return placed(options, formatNames, automatic(env));
}

/** Which of some formats to write, and where to; `usual` if nothing was said about it. */
export function placed<Name extends string>(
  { format, output }: OutputOptions,
  names: readonly Name[],
  usual: readonly Output<Name>[],
): readonly Output<Name>[] {
  const outputs = format ? format.map((word) => outputOf(word, names)) : usual;
  const chosen = output === undefined ? outputs : inFile(outputs, output);
  refuseCollisions(chosen);
  return chosen;
}

/** An agent gets few words; GitHub gets annotations and, since those reach no log, the text as well; people get text. */
function automatic(env: Io["env"]): readonly Output[] {
  if (isAgent(env)) return [{ format: "agent" }];
  return isGitHubActions(env) ? [{ format: "github" }, { format: "text" }] : [{ format: "text" }];
}

function outputOf<Name extends string>(word: string, names: readonly Name[]): Output<Name> {
  const colon = word.indexOf(":");
  const name = colon < 0 ? word : word.slice(0, colon);
  const known = oneOf("--format", names)(name);
  const file = colon < 0 ? "" : word.slice(colon + 1);
  if (colon >= 0 && file === "") refuse("usage.missing-value", "error.see-help", { name: `--format ${word}` });
  return file === "" ? { format: known } : { format: known, file };
}

function inFile<Name extends string>(outputs: readonly Output<Name>[], file: string): readonly Output<Name>[] {
  const open = outputs.filter((output) => output.file === undefined);
  const one = open.length === 2 && isLogPair(open) ? open.filter(({ format }) => format !== "github") : open;
  if (one.length !== 1) refuse("usage.output-twice", "usage.output-twice.hint", { n: one.length });
  return [...one.map((output) => ({ ...output, file })), ...outputs.filter((output) => output.file !== undefined)];
}

/** Annotations and text belong into the same log; no other two reports can share a stream. */
function isLogPair(outputs: readonly Output<string>[]): boolean {
  return (
    outputs.some(({ format }) => format === "github") &&
    outputs.some(({ format }) => format === "text" || format === "agent")
  );
}

function refuseCollisions(outputs: readonly Output<string>[]): void {
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
