import type { Call } from "../syntax/statement.ts";
import type { Value } from "../syntax/value.ts";
import type { Code } from "./code.ts";
import type { CodeFile, WrittenType } from "./code-file.ts";
import { fullNamesOf } from "./full-names.ts";

/** Calls in one chain beyond this are not followed to its beginning. */
const mostLinks = 60;

/** The call that a chain begins with: of `db.update(orders).set(…)`, `db.update(orders)`. */
export function chainStart({ syntax }: CodeFile, call: Call): Call {
  let start = call;
  for (let left = mostLinks; left > 0 && start.on?.kind === "call"; left--) {
    const before = syntax.calls[start.on.call];
    if (!before) break;
    start = before;
  }
  return start;
}

/**
 * Full names of the types of the value that a chain of calls begins with, the nearest first. Libraries build statements in
 * chains whose links have types that no file names. Empty where nobody says what type the value has.
 */
export function startTypes(code: Code, file: CodeFile, call: Call): readonly string[] {
  const start = chainStart(file, call);
  const written = start.on ? nearestType(code, file, start) : calledValue(code, file, start);
  return written ? fullNamesOf(code, written) : [];
}

/** The type of a receiver; of `prisma.order`, if nobody knows that member, the type of `prisma`. */
function nearestType(code: Code, file: CodeFile, { on, in: within }: Call): WrittenType | undefined {
  const known = on && code.types.ofValue(file, on, within);
  if (known || on?.kind !== "name") return known;
  const parts = on.path.split(".");
  for (let count = parts.length - 1; count > 0; count--) {
    const found = code.types.ofValue(file, valueAt(parts.slice(0, count)), within);
    if (found) return found;
  }
  return undefined;
}

/** A value may be called itself: `knex("orders")`, where `knex` is a variable. */
function calledValue(
  code: Code,
  file: CodeFile,
  { callee: { from, name }, in: within }: Call,
): WrittenType | undefined {
  return from === undefined ? code.types.ofValue(file, valueAt([name]), within) : undefined;
}

function valueAt(parts: readonly string[]): Value {
  return { kind: "name", path: parts.join(".") };
}
