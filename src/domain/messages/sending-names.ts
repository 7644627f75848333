import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { around } from "../code/value-types.ts";
import type { Call } from "../syntax/statement.ts";
import { brokers } from "./buses.ts";
import { sendingOf } from "./sending.ts";

/** How many functions stand at most between a call and the broker. */
const mostSteps = 4;

const methods = new Set([...brokers.values()].flat());

/**
 * Says of calls whether they may send a message out of the process, by names alone: a broker's method, or a function that is
 * called like one that sends. Types are worked out for few calls that way.
 */
export function sendingNames(code: Code): (call: Call) => boolean {
  const files = [...code.files.values()];
  const direct = new Set(files.flatMap((file) => holdersOf(file, (call) => isSending(code, file, call))));
  const names = new Set(direct);
  for (let left = mostSteps; left > 0 && direct.size > 0; left--)
    for (const name of files.flatMap((file) => holdersOf(file, (call) => names.has(lastName(call))))) names.add(name);
  return (call) => direct.size > 0 && (methods.has(lastName(call)) || names.has(lastName(call)));
}

/** Names of the functions of a file that hold such calls. */
function holdersOf(file: CodeFile, isIt: (call: Call) => boolean): readonly string[] {
  return file.syntax.calls.filter(isIt).flatMap((call) => around(file, call.in).map(({ name }) => name));
}

function isSending(code: Code, file: CodeFile, call: Call): boolean {
  return methods.has(lastName(call)) && sendingOf(code, file, call)?.what === "message";
}

function lastName({ callee: { name } }: Call): string {
  return name.slice(name.lastIndexOf(".") + 1);
}
