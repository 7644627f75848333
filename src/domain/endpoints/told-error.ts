import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { around } from "../code/value-types.ts";
import type { Spot } from "../syntax/position.ts";
import type { Argument, Value } from "../syntax/value.ts";
import { catchesAround } from "./caught-errors.ts";

/** A part of an answer, and where the answer stands. */
export interface Part {
  readonly part: Argument;
  readonly at: Spot;
}

/** An error that a caller is shown as it came. */
export interface ToldError {
  /** Full names of its type and of what that builds on; empty: it may be any. */
  readonly types: readonly string[];
  /** True for where the program stood, not only what went wrong. */
  readonly withStack: boolean;
}

const texts: ReadonlySet<string> = new Set(["getMessage", "getLocalizedMessage", "getStackTrace", "toString"]);
const fields = /^(.+)\.(message|stack|sqlMessage)$/u;
const parameterNames = /^_*(?:err|error|e|ex|exception)$/iu;
const rootTypes: ReadonlySet<string> = new Set([
  ...["error", "Error", "unknown", "any"],
  ...["Throwable", "Exception", "RuntimeException", "Error"].map((name) => `java.lang.${name}`),
]);

/** The error whose text a part of an answer is, or which it is itself: `err.Error()`, `e.getMessage()`, `e.message`, `e`. */
export function toldError(code: Code, file: CodeFile, { part, at }: Part): ToldError | undefined {
  const call = part.kind === "call" ? file.syntax.calls[part.call] : undefined;
  if (call?.on && call.arguments.length === 0) {
    const { name } = call.callee;
    // Whatever has this method is an error (Go specification, "Errors").
    if (file.language === "go") return name === "Error" ? { types: [], withStack: false } : undefined;
    return texts.has(name)
      ? errorIn(code, file, { value: call.on, at, withStack: name === "getStackTrace" })
      : undefined;
  }
  if (part.kind !== "name" || file.language === "go") return undefined;
  const [, owner, field] = fields.exec(part.path) ?? [];
  const value = owner === undefined ? part : ({ kind: "name", path: owner } as const);
  return errorIn(code, file, { value, at, withStack: field === "stack" });
}

interface Asked {
  readonly value: Value;
  readonly at: Spot;
  readonly withStack: boolean;
}

function errorIn(code: Code, file: CodeFile, { value, at, withStack }: Asked): ToldError | undefined {
  if (value.kind !== "name") return undefined;
  const caught = catchesAround(file, at).find(({ name }) => name === value.path);
  if (caught) {
    const types = caught.types.flatMap((type) => code.types.names({ file, type }));
    return { types: types.every((type) => rootTypes.has(type)) ? [] : types, withStack };
  }
  const written = code.types.ofValue(file, value, at.in);
  const types = written ? code.types.names(written) : [];
  if (types.length > 0 && !types.some((type) => rootTypes.has(type))) return undefined;
  if (types.length === 0 && !isErrorParameter(file, value.path, at)) return undefined;
  return { types: types.every((type) => rootTypes.has(type)) ? [] : types, withStack };
}

/** What has no type is taken for an error where a function calls its parameter so. */
function isErrorParameter(file: CodeFile, name: string, at: Spot): boolean {
  if (!parameterNames.test(name)) return false;
  return around(file, at.in).some(({ parameters }) => parameters.some((one) => one.name === name));
}
