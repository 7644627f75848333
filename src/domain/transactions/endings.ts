import type { Code } from "../code/code.ts";
import type { CodeFile, DeclaredFunction } from "../code/code-file.ts";
import { insideOf } from "../code/inside.ts";
import type { Call } from "../syntax/statement.ts";
import { keyOf, receiverKey } from "./keys.ts";
import type { Library } from "./library.ts";
import { spokenEffect } from "./statements.ts";
import type { Transaction } from "./transaction.ts";

/** A call that ends a transaction; a helper that is given the handle may do either. */
export interface Ending {
  readonly call: Call;
  readonly effect: "commit" | "rollback" | "either";
}

/** How deep a handle is followed into functions that it is given to. */
const mostHelpers = 3;
const endingName = /commit|roll_?back|finish|finali[sz]e|abort|^(?:end|close|done|release)/iu;

/** The calls that end a transaction, wherever in its function they stand, in the order of the text. */
export function endingsOf(code: Code, transaction: Transaction): readonly Ending[] {
  const { file, library, body, handle } = transaction;
  return handle === undefined ? [] : endingsIn(code, { file, library, body, handle }, mostHelpers);
}

interface Held {
  readonly file: CodeFile;
  readonly library: Library;
  readonly body: number;
  readonly handle: string;
}

function endingsIn(code: Code, held: Held, left: number): readonly Ending[] {
  return insideOf(held.file, held.file.syntax.calls, held.body).flatMap((call) => {
    const effect = endOf(held, call) ?? helperEnd(code, held, call, left);
    return effect ? [{ call, effect }] : [];
  });
}

function endOf({ file, library, handle }: Held, call: Call): Ending["effect"] | undefined {
  const isAsked = receiverKey(file, call) === handle || positionOf(file, handle, call) >= 0;
  if (!isAsked) return undefined;
  const name = lastOf(call.callee.name);
  if (library.commit?.includes(name)) return "commit";
  if (library.rollback?.includes(name)) return "rollback";
  const spoken = spokenEffect(call);
  return spoken === "commit" || spoken === "rollback" ? spoken : undefined;
}

/** What a function does with the handle that it is given. One of another module is believed if it is named after it. */
function helperEnd(code: Code, held: Held, call: Call, left: number): Ending["effect"] | undefined {
  const position = positionOf(held.file, held.handle, call);
  if (position < 0 || call.kind === "new") return undefined;
  const found = code.types.callee(held.file, call);
  if (found?.function.statements === undefined) return endingName.test(lastOf(call.callee.name)) ? "either" : undefined;
  const given = givenTo(held, found, position);
  return given && left > 0 && endingsIn(code, given, left - 1).length > 0 ? "either" : undefined;
}

function givenTo(
  { library }: Held,
  { file, function: declared }: DeclaredFunction,
  position: number,
): Held | undefined {
  const handle = declared.parameters[position]?.name;
  const body = file.syntax.functions.indexOf(declared);
  return handle === undefined || body < 0 ? undefined : { file, library, body, handle };
}

function positionOf(file: CodeFile, handle: string, call: Call): number {
  return call.arguments.findIndex((one) => one.kind === "name" && keyOf(file, one, call.in) === handle);
}

function lastOf(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}
