import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import type { Spot } from "../syntax/position.ts";
import type { Argument } from "../syntax/value.ts";
import { admitsFailure } from "./admitted-failure.ts";
import { type Answer, answersIn } from "./answers.ts";
import { overwrittenStatuses } from "./overwritten-status.ts";
import { isTrial } from "./trials.ts";
import { settledStatus } from "./settled-status.ts";

/** An answer that says 200 although something failed, or may have. */
export interface FalseSuccess {
  readonly at: Spot;
  /** `admitted`: its own body says so; `handled`: it is only given for errors; `overwritten`: another's answer is hidden. */
  readonly because: "admitted" | "handled" | "overwritten";
}

/** What became of the answers of a file. */
export interface Answers {
  readonly all: number;
  readonly false: readonly FalseSuccess[];
}

/** Finds the answers of a file that call a failure a success. */
export function falseSuccesses(code: Code, file: CodeFile): Answers {
  const answers = answersIn(code, file);
  if (failsInTheBody.test(file.path)) return { all: answers.length, false: [] };
  const statusOf = settledStatus(file, answers);
  const successes = answers.filter((answer) => answer.body.length > 0 && statusOf(answer) === 200);
  const told = successes.filter((answer) => !isRemoteCall(answer.body));
  return {
    all: answers.length,
    false: [
      ...told.flatMap((answer) => falsehood(code, file, answer)),
      ...overwrittenStatuses(code, file, answers).map(({ at }) => ({ at, because: "overwritten" as const })),
    ],
  };
}

function falsehood(code: Code, file: CodeFile, answer: Answer): readonly FalseSuccess[] {
  if (answer.forError) return [{ at: answer.at, because: "handled" }];
  return admitsFailure(code, file, answer) && !isTrial(file, answer.at) ? [{ at: answer.at, because: "admitted" }] : [];
}

/** GraphQL over HTTP and JSON-RPC 2.0 tell of failures in a body that goes out with 200; senders of webhooks repeat what fails. */
const failsInTheBody = /graphql|json-?rpc|webhook/iu;

function isRemoteCall(body: readonly Argument[]): boolean {
  return body.some((value) => value.kind === "object" && value.entries.some(({ as }) => as === "jsonrpc"));
}
