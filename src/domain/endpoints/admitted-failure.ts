import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { lastName } from "../code/last-name.ts";
import type { Argument } from "../syntax/value.ts";
import type { Answer } from "./answers.ts";
import { catchesAround } from "./caught-errors.ts";
import { toldError } from "./told-error.ts";
import { partsOf, piecesOf } from "./parts.ts";

const failureKey = /^(?:error|errors|err|error_?message)$/iu;
const successKey = /^(?:success|succeeded|ok)$/iu;
/** Factories of a project's own envelope: `Result.fail("…")`, `ApiResponse.error(e)`. */
const failureFactory = /^(?:error|fail|failed|failure)$/u;

/** True if the body of an answer says that something failed. */
export function admitsFailure(code: Code, file: CodeFile, { at, body, isPrinted }: Answer): boolean {
  const isCaught = catchesAround(file, at).length > 0;
  return body.some((value) => {
    const entries = piecesOf(code, file, value);
    return (
      [value, ...entries].some((part) => isFailureCall(file, part)) ||
      entries.some((entry) => isFailureEntry(entry, isCaught)) ||
      partsOf(code, file, { value, isPrinted }).some((part) => toldError(code, file, { ...part, at }) !== undefined)
    );
  });
}

function isFailureEntry(entry: Argument, isCaught: boolean): boolean {
  const { as = "" } = entry;
  if (successKey.test(as)) return entry.kind === "boolean" && entry.text === "false";
  if (!failureKey.test(as)) return false;
  if (entry.kind === "text" || entry.kind === "joined") return entry.text !== "";
  return isCaught ? !["nothing", "boolean", "number"].includes(entry.kind) : entry.kind === "object";
}

function isFailureCall({ syntax }: CodeFile, part: Argument): boolean {
  const call = part.kind === "call" ? syntax.calls[part.call] : undefined;
  return (
    call?.kind === "call" &&
    !call.on &&
    /^[A-Z]\w*\./u.test(call.callee.name) &&
    failureFactory.test(lastName(call.callee.name))
  );
}
