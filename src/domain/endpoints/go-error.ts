import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import type { Spot } from "../syntax/position.ts";
import type { Value } from "../syntax/value.ts";
import type { Part } from "./parts.ts";
import type { ToldError } from "./told-error.ts";

/**
 * The error of Go whose text a value is: what has a method `Error` is one (Go specification, "Errors"), and what is printed
 * under the name of one. A variable of a package is an error with words that somebody chose.
 */
export function goError(
  code: Code,
  file: CodeFile,
  { value, isPrinted, at }: Part & { readonly at: Spot },
): ToldError | undefined {
  const call = value.kind === "call" ? file.syntax.calls[value.call] : undefined;
  if (call?.on && call.callee.name === "Error" && call.arguments.length === 0) return errorOf(code, file, call.on, at);
  const isNamed = value.kind === "name" && /^(?:err|\w*Err)$/u.test(value.path);
  return isPrinted && isNamed ? errorOf(code, file, value, at) : undefined;
}

function errorOf(code: Code, file: CodeFile, value: Value, at: Spot): ToldError | undefined {
  if (value.kind === "name" && isOfPackage(code, file, value)) return undefined;
  const written = code.types.ofValue(file, value, at.in);
  const types = written ? code.types.names(written).filter((name) => name !== "error") : [];
  return { types, withStack: false };
}

function isOfPackage(
  code: Code,
  file: CodeFile,
  { path, name }: { readonly path: string; readonly name?: unknown },
): boolean {
  return (
    name !== undefined ||
    (/^(?:e|E)rr[A-Z]/u.test(path) && code.declarations.variable(file, { name: path }) !== undefined)
  );
}
