import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import type { Spot } from "../syntax/position.ts";
import type { Argument } from "../syntax/value.ts";
import { admitsFailure } from "./admitted-failure.ts";
import { type Answer, answersIn } from "./answers.ts";
import { overwrittenStatuses } from "./overwritten-status.ts";
import { settledStatus } from "./settled-status.ts";

/** An answer that says 200 although something failed, or may have. */
export interface FalseSuccess {
  readonly at: Spot;
  /** `admitted`: its own body says so; `overwritten`: what another handler answered is hidden. */
  readonly because: "admitted" | "overwritten";
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
  const isFalse = (answer: Answer) =>
    answer.body.length > 0 &&
    !isRemoteCall(answer.body) &&
    statusOf(answer) === 200 &&
    admitsFailure(code, file, answer);
  return {
    all: answers.length,
    false: [
      ...answers.filter(isFalse).map(({ at }) => ({ at, because: "admitted" as const })),
      ...overwrittenStatuses(code, file, answers).map(({ at }) => ({ at, because: "overwritten" as const })),
    ],
  };
}

/** GraphQL over HTTP and JSON-RPC 2.0 tell of failures in a body that goes out with 200; senders of webhooks repeat what fails. */
const failsInTheBody = /graphql|json-?rpc|webhook/iu;

function isRemoteCall(body: readonly Argument[]): boolean {
  return body.some((value) => value.kind === "object" && value.entries.some(({ as }) => as === "jsonrpc"));
}
