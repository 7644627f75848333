import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { isBefore } from "../syntax/is-before.ts";
import type { Call } from "../syntax/statement.ts";
import type { Answer } from "./answers.ts";

/**
 * Answers 200 that a middleware gives after it let the next handler answer: whatever that one said is hidden. One that stands
 * in a branch may know what was said.
 */
export function overwrittenStatuses(code: Code, file: CodeFile, answers: readonly Answer[]): readonly Answer[] {
  const handedOn = file.syntax.calls.filter((call) => handsOn(code, file, call));
  return answers.filter(
    ({ at, status }) =>
      status === 200 &&
      (at.within ?? []).length === 0 &&
      handedOn.some((call) => call.in === at.in && isBefore(call, at)),
  );
}

/** `next.ServeHTTP(w, r)` of Go, `c.Next()` of gin; `await next()` of Koa and Hono. */
function handsOn(code: Code, file: CodeFile, call: Call): boolean {
  const { callee, on, arguments: given } = call;
  if (file.language === "typescript")
    return call.awaited === true && !on && callee.name === "next" && given.length === 0;
  if (file.language !== "go") return false;
  if (callee.name === "ServeHTTP") return on !== undefined && given.length === 2;
  return callee.name === "Next" && code.callNames(file, call).includes("github.com/gin-gonic/gin.Context.Next");
}
