import type { CodeFile } from "../code/code-file.ts";
import { around } from "../code/value-types.ts";
import type { Call } from "../syntax/statement.ts";

/** Requests of TypeScript that go on when their caller is gone: their function was handed a signal and does not pass it on. */
export function droppedSignals(file: CodeFile): readonly Call[] {
  return file.syntax.calls.filter((call) => isPlainFetch(call) && takesSignal(file, call));
}

/** What is handed over under a name may hold a signal; nobody has looked. */
function isPlainFetch({ callee, on, arguments: given }: Call): boolean {
  return !on && callee.from === undefined && callee.name === "fetch" && given.length === 1;
}

function takesSignal(file: CodeFile, call: Call): boolean {
  return around(file, call.in).some(({ parameters }) =>
    parameters.some(({ type }) => type?.name?.name === "AbortSignal" && type.name.from === undefined),
  );
}
