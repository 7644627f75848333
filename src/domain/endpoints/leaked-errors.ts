import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import type { Spot } from "../syntax/position.ts";
import { type Answer, answersIn } from "./answers.ts";
import { partsOf } from "./parts.ts";
import { isTrial } from "./trials.ts";
import { settledStatus } from "./settled-status.ts";
import { type ToldError, toldError } from "./told-error.ts";

/** An error that callers are shown as it came. */
export interface LeakedError {
  readonly at: Spot;
  /** True for where the program stood, not only what went wrong. */
  readonly withStack: boolean;
}

/** What became of the answers of a file. */
export interface Told {
  readonly all: number;
  readonly leaked: readonly LeakedError[];
}

/** Finds the answers of a file that show the words of an error which nobody chose for callers. */
export function leakedErrors(code: Code, file: CodeFile): Told {
  const answers = answersIn(code, file);
  const statusOf = settledStatus(file, answers);
  const leaked = answers.flatMap((answer): readonly LeakedError[] => {
    const errors = errorsIn(code, file, answer);
    const withStack = errors.some((error) => error.withStack);
    const status = statusOf(answer);
    // Who answers that the request is at fault has looked at the error, and its words are for whoever sent the request.
    const isTheirs = typeof status === "number" && status >= 400 && status < 500;
    const isLeak = withStack || (!isTheirs && errors.some(isForeign));
    return isLeak && !isTrial(file, answer.at) && !isForDevelopers(file, answer.at)
      ? [{ at: answer.at, withStack }]
      : [];
  });
  return { all: answers.length, leaked };
}

function errorsIn(code: Code, file: CodeFile, { body, at, isPrinted }: Answer): readonly ToldError[] {
  return body
    .flatMap((value) => partsOf(code, file, { value, isPrinted }))
    .flatMap((part) => toldError(code, file, { ...part, at }) ?? []);
}

/** Errors of databases, files and the network, and any of which nothing is known; a type of the project has words of its own. */
function isForeign({ types: [type] }: ToldError): boolean {
  return (
    type === undefined ||
    /^(?:java\.(?:sql|io|net|lang)|(?:jakarta|javax)\.persistence|org\.springframework\.dao|org\.hibernate)\./u.test(
      type,
    )
  );
}

const guards = /(?:^|[._])(?:node_?env|env(?:ironment)?|is_?dev\w*|dev(?:elopment)?|debug|is_?prod\w*|production)\b/iu;
/** A guard stands right above what it guards. */
const guardDistance = 4;

/** True for what only runs where a condition on the environment lets it. */
function isForDevelopers({ syntax }: CodeFile, at: Spot): boolean {
  return syntax.conditions.some(
    ({ line, in: within, reads }) =>
      within === at.in && line <= at.line && at.line <= line + guardDistance && reads.some((read) => guards.test(read)),
  );
}
