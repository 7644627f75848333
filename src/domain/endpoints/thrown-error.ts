import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { around } from "../code/value-types.ts";
import type { Spot } from "../syntax/position.ts";
import type { Value } from "../syntax/value.ts";
import { catchesAround } from "./caught-errors.ts";
import type { Part } from "./parts.ts";
import type { ToldError } from "./told-error.ts";

const texts: ReadonlySet<string> = new Set(["getMessage", "getLocalizedMessage", "getStackTrace", "toString"]);
const fields = /^(.+)\.(message|stack|sqlMessage)$/u;
const parameterNames = /^_*(?:err|error|e|ex|exception)$/iu;
const rootTypes: ReadonlySet<string> = new Set([
  ...["Error", "unknown", "any"],
  ...["Throwable", "Exception", "RuntimeException", "Error"].map((name) => `java.lang.${name}`),
]);

/** An error that was thrown or handed to a function, or its text: `e.getMessage()`, `e.message`, `e`. */
export function thrownError(
  code: Code,
  file: CodeFile,
  { value, at }: Part & { readonly at: Spot },
): ToldError | undefined {
  const call = value.kind === "call" ? file.syntax.calls[value.call] : undefined;
  if (call?.on && call.arguments.length === 0) {
    const { name } = call.callee;
    return texts.has(name) ? typesOf(code, file, { value: call.on, at }, name === "getStackTrace") : undefined;
  }
  if (value.kind !== "name") return undefined;
  const [, owner, field] = fields.exec(value.path) ?? [];
  const error = owner === undefined ? value : ({ kind: "name", path: owner } as const);
  return typesOf(code, file, { value: error, at }, field === "stack");
}

interface Asked {
  readonly value: Value;
  readonly at: Spot;
}

function typesOf(code: Code, file: CodeFile, { value, at }: Asked, withStack: boolean): ToldError | undefined {
  if (value.kind !== "name") return undefined;
  const caught = catchesAround(file, at).find(({ name }) => name === value.path);
  if (caught) return { types: narrow(caught.types.flatMap((type) => code.types.names({ file, type }))), withStack };
  const written = code.types.ofValue(file, value, at.in);
  const types = written ? code.types.names(written) : [];
  const isError = types.length > 0 ? types.some((type) => rootTypes.has(type)) : isErrorParameter(file, value.path, at);
  return isError ? { types: narrow(types), withStack } : undefined;
}

/** Types that any error has say nothing of one. */
function narrow(types: readonly string[]): readonly string[] {
  return types.every((type) => rootTypes.has(type)) ? [] : types;
}

/** What has no type is taken for an error where a function calls its parameter so. */
function isErrorParameter(file: CodeFile, name: string, at: Spot): boolean {
  if (!parameterNames.test(name)) return false;
  return around(file, at.in).some(({ parameters }) => parameters.some((one) => one.name === name));
}
