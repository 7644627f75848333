import type { CommentMode } from "../../application/publish-review.ts";
import { annotationsPerLevel } from "../review/limits.ts";
import { hintFor, usageError } from "../cli/usage.ts";
import type { Io } from "../cli/io.ts";
import { phrase } from "../wording/speak.ts";
import { splitWords } from "./words.ts";

/** What a workflow asks of the action (`with:`); the names are those of action.yml. */
export interface Inputs {
  readonly token: string;
  readonly workingDirectory: string;
  /** Words for the parser of the command line, made of other inputs than `args`. */
  readonly words: readonly string[];
  readonly args: readonly string[];
  readonly scope: string;
  readonly baseRef: string;
  readonly comment: CommentMode;
  readonly commentId: string;
  readonly annotations: boolean;
  readonly maxAnnotations: number;
  readonly checkRun: boolean;
}

/** The id of a repository's only project. */
export const onlyProject = "default";

/** Reads the inputs. The runner hands them over as variables: upper case, hyphens kept. */
export function readInputs(env: Io["env"]): Inputs {
  const read = (name: string) => (env[`INPUT_${name.toUpperCase()}`] ?? "").trim();
  const config = read("config");
  const failOn = read("fail-on");
  return {
    token: read("github-token"),
    workingDirectory: read("working-directory") || ".",
    words: [...(config ? ["--config", config] : []), ...(failOn ? ["--fail-on", failOn] : [])],
    args: splitWords(read("args")),
    scope: read("scope"),
    baseRef: read("base-ref"),
    comment: choice("comment", read("comment") || "on-failure", ["never", "on-failure", "always"]),
    commentId: readCommentId(env),
    annotations: flag("annotations", read("annotations") || "true"),
    maxAnnotations: most(read("max-annotations") || String(annotationsPerLevel)),
    checkRun: flag("check-run", read("check-run") || "false"),
  };
}

/** Tells the comments of several projects apart. It becomes part of a marker, so only plain names will do. */
export function readCommentId(env: Io["env"]): string {
  const id = (env["INPUT_COMMENT-ID"] ?? "").trim() || onlyProject;
  if (/^[\w.-]{1,64}$/u.test(id) && !id.includes("--")) return id;
  throw usageError(phrase("action.input", { name: "comment-id", value: id }), phrase("action.input.comment-id"));
}

function choice<Choice extends string>(name: string, value: string, choices: readonly Choice[]): Choice {
  const known = choices.find((one) => one === value);
  if (known !== undefined) return known;
  const all = phrase("usage.one-of", { choices: choices.join(", ") });
  throw usageError(phrase("action.input", { name, value }), hintFor(value, choices, all));
}

/** YAML's own booleans reach an action as words. */
function flag(name: string, value: string): boolean {
  return choice(name, value.toLowerCase(), ["true", "false"]) === "true";
}

function most(value: string): number {
  const numbers = Array.from({ length: annotationsPerLevel + 1 }, (_, number) => String(number));
  return Number(choice("max-annotations", value, numbers));
}
