import type { CodeFile } from "../code/code-file.ts";
import { isBefore } from "../syntax/is-before.ts";
import type { Parameter } from "../syntax/declaration.ts";
import type { Spot } from "../syntax/position.ts";
import { mayAnswer } from "./answer-shapes.ts";
import type { Answer } from "./answers.ts";
import type { Status } from "./said-status.ts";

/** Says with which status an answer goes out, where it says none itself: one that was set before it, or else 200. */
export function settledStatus(file: CodeFile, answers: readonly Answer[]): (answer: Answer) => Status {
  const settings = answers.filter(({ status, body }) => status !== "unsaid" && body.length === 0);
  return ({ at, status }) => {
    if (status !== "unsaid") return status;
    const before = settings.filter((one) => one.at.in === at.in && isBefore(one.at, at)).at(-1);
    if (before?.status === "computed" || (before && !isBeside(before.at, at))) return "computed";
    if (before && before.status !== "unsaid") return before.status;
    return isWritten(file, at) || isHandedOn(file, at) ? "computed" : 200;
  };
}

/** In the same block, as far as what stands around both tells. */
function isBeside({ within: one = [] }: Spot, { within: other = [] }: Spot): boolean {
  return one.join() === other.join();
}

/** `res.statusCode = 404`, `ctx.status = 404`: what is assigned before an answer decides it. */
function isWritten({ syntax }: CodeFile, at: Spot): boolean {
  return syntax.writes.some(
    (write) => write.in === at.in && /^status(?:Code)?$/u.test(write.field) && isBefore(write, at),
  );
}

/** `fail(w, status)`, then `w.Write(…)`: what another function was handed it may have answered. */
function isHandedOn({ syntax }: CodeFile, at: Spot): boolean {
  const parameters = at.in === undefined ? [] : (syntax.functions[at.in]?.parameters ?? []);
  const responders = new Set(parameters.filter(isResponder).map(({ name }) => name));
  return syntax.calls.some(
    (call) =>
      call.in === at.in &&
      isBefore(call, at) &&
      !mayAnswer(call.callee.name) &&
      call.arguments.some((value) => value.kind === "name" && responders.has(value.path)),
  );
}

/** By the name of its type, or by its own where it has none. */
function isResponder({ name, type }: Parameter): boolean {
  return type
    ? /(?:Response|ResponseWriter|Reply)$/u.test(type.name?.name ?? "")
    : /^(?:res|response|reply)$/u.test(name);
}
