import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { fullNamesOf } from "../code/full-names.ts";
import type { Call } from "../syntax/statement.ts";
import type { Value } from "../syntax/value.ts";
import { type OwnPool, poolOf } from "./effects.ts";
import { keyOf } from "./keys.ts";
import { spokenEffect } from "./statements.ts";

/** How many members may stand between a pool and what is asked: `db.query.orders.findMany()`. */
const mostMembers = 2;

/** The key of the pool that a value is or was asked of: `db` for `db`, `db.WithContext(ctx)` and `db.transaction()`. */
export function poolKey(code: Code, file: CodeFile, value: Value, within: number | undefined): string | undefined {
  let at = value;
  while (at.kind === "call") {
    const on = file.syntax.calls[at.call]?.on;
    if (!on || !poolOfValue(code, file, on, within)) break;
    at = on;
  }
  return keyOf(file, at, within);
}

/** A pool that a call asks something of, by its type. */
export interface AskedPool extends OwnPool {
  /** As written. */
  readonly path: string;
}

/** The pool that a call speaks with the database by; `undefined` if nobody says that its receiver is one. */
export function askedPool(code: Code, file: CodeFile, call: Call): AskedPool | undefined {
  if (call.on?.kind !== "name") return undefined;
  const name = call.callee.name;
  let { path } = call.on;
  let value: Value = call.on;
  for (let members = 0; members <= mostMembers; members++) {
    const found = poolOfValue(code, file, value, call.in);
    if (found) return found.library.query.includes(name) ? { ...found, path } : undefined;
    const dot = path.lastIndexOf(".");
    if (dot < 0) return undefined;
    path = path.slice(0, dot);
    value = { kind: "name", path };
  }
  return undefined;
}

function poolOfValue(code: Code, file: CodeFile, value: Value, within: number | undefined): OwnPool | undefined {
  const type = code.types.ofValue(file, value, within);
  if (!type) return undefined;
  return fullNamesOf(code, type)
    .map(poolOf)
    .find((one) => one !== undefined);
}

/** Calls that tell a pool to begin a transaction: whatever comes next may run on another connection. */
export function begunOnPools(code: Code, file: CodeFile): readonly Call[] {
  return file.syntax.calls.filter((call) => {
    const asked = spokenEffect(call) === "start" ? askedPool(code, file, call) : undefined;
    return asked !== undefined && !asked.isBound;
  });
}
